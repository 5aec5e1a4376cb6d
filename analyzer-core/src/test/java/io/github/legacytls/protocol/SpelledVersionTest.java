package io.github.legacytls.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledVersionTest {

  /** Nobody can read that a setting enables true beside true. */
  @ParameterizedTest
  @CsvSource({
    "TLSv1, TLSv1",
    "TLSv1_0, TLSv1_0",
    "1.0, 1.0",
    "1, TLSv1",
    "60, TLSv1",
    "0x0301, TLSv1",
    "true, TLSv1",
    "off, TLSv1",
  })
  void numbersAndSwitchesAreNoNames(String written, String name) {
    assertThat(SpelledVersion.exactly(written, ProtocolVersion.TLS_1_0).name()).isEqualTo(name);
  }
}
