package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update within a column settles what its cell leaves open. */
class ReleaseCellTest {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TLS 1.2                                            | 8u10  | TLS 1.2
          TLS 1.2 (TLS 1.3 from 8u341)                       | 8u340 | TLS 1.2
          TLS 1.2 (TLS 1.3 from 8u341)                       | 8u341 | TLS 1.3, down to TLS 1.2
          TLS 1.2, down to TLS 1.0 (TLS 1.3 from 8u341)      | 8u341 | TLS 1.3, down to TLS 1.0
          TLS 1.0 (SSL 3.0 too before 8u31)                  | 8u30  | TLS 1.0, down to SSL 3.0
          TLS 1.0 (SSL 3.0 too before 8u31)                  | 8u31  | TLS 1.0
          TLS 1.2, down to TLS 1.0 (SSL 3.0 too before 8u31) | 8u30  | TLS 1.2, down to SSL 3.0
          TLS 1.2, down to TLS 1.0 (SSL 3.0 too before 8u31) | 8u31  | TLS 1.2, down to TLS 1.0
          fails (SSL 3.0 before 7u75)                        | 7u74  | SSL 3.0
          fails (SSL 3.0 before 7u75)                        | 7u75  | fails
          throws before 8u261; then TLS 1.3                  | 8u260 | throws
          throws before 8u261; then TLS 1.3                  | 8u261 | TLS 1.3
          """)
  void theReleaseSettlesTheCondition(String cell, String release, String settled) {
    assertThat(ReleaseCell.of(cell, JdkRelease.parse(release))).isEqualTo(settled);
  }
}
