package io.github.legacytls.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.report.SampleFindings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  @Test
  void linesDoNotMatter() {
    assertThat(fingerprint(inSource("A.java", "m", 3)))
        .isEqualTo(fingerprint(inSource("A.java", "m", 30)));
  }

  @Test
  void theNextReleaseOfAnArchiveKeepsThem() {
    assertThat(fingerprint(inJar("lib-1.jar", "m")))
        .isEqualTo(fingerprint(inJar("lib-2.jar", "m")));
  }

  @Test
  void methodFileAndRuleMatter() {
    assertThat(
            List.of(
                fingerprint(inSource("A.java", "m", 3)),
                fingerprint(inSource("A.java", "n", 3)),
                fingerprint(inSource("B.java", "m", 3)),
                fingerprint(inJar("lib-1.jar", "m")),
                fingerprint(SampleFindings.withoutLine())))
        .doesNotHaveDuplicates();
  }

  @Test
  void equalFindingsAreNumberedInOrder() {
    Finding first = inSource("A.java", "m", 3);
    Finding second = inSource("A.java", "m", 4);
    List<String> fingerprints = Fingerprints.of(List.of(first, second));
    assertThat(fingerprints.get(0)).matches("[0-9a-f]{16}:1");
    assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0).replace(":1", ":2"));
  }

  private static String fingerprint(Finding finding) {
    return Fingerprints.of(List.of(finding)).get(0);
  }

  private static Finding inSource(String path, String method, int line) {
    return SampleFindings.at(
        new Location(
            ResourceId.file(path),
            Optional.of(new Member("A", method, "")),
            Region.of(line, 1, line, 9)));
  }

  private static Finding inJar(String jar, String method) {
    return SampleFindings.at(
        new Location(
            ResourceId.file(jar).entry("A.class"),
            Optional.of(new Member("A", method, "()V")),
            Region.line(1, 0)));
  }
}
