package io.github.legacytls.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.FailOn;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final String OWN = "A.java";

  @ParameterizedTest
  @CsvSource({
    "error, true, true",
    "error, false, true",
    "warning, true, true",
    "warning, false, false",
    "note, true, false",
    "note, false, false"
  })
  void dependenciesMayBeWorseThanOwnCode(String level, boolean own, boolean fails) {
    Gate usual = new Gate(FailOn.WARNING, FailOn.ERROR);

    assertThat(usual.decide(List.of(finding(level, own)), GateTest::isOwn).fails())
        .isEqualTo(fails);
  }

  @Test
  void neverLetsEverythingPass() {
    Gate open = new Gate(FailOn.NEVER, FailOn.NEVER);

    assertThat(
            open.decide(List.of(finding("error", true), finding("error", false)), GateTest::isOwn)
                .fails())
        .isFalse();
  }

  @Test
  void summaryCountsBothSides() {
    Gate usual = new Gate(FailOn.WARNING, FailOn.ERROR);

    assertThat(
            usual
                .decide(
                    List.of(
                        finding("error", true), finding("note", true), finding("warning", false)),
                    GateTest::isOwn)
                .summary())
        .isEqualTo(
            "Legacy TLS: 2 findings in this module (1 against legacytls.failOn=warning), 1 finding"
                + " in its dependencies (0 against legacytls.failOnDependencies=error)");
  }

  private static Finding finding(String level, boolean own) {
    return Findings.inFile(FailOn.of(level).level().orElse(Level.NOTE), own ? OWN : "a.jar", 1);
  }

  private static boolean isOwn(Finding finding) {
    return finding.pin().site().resource().path().equals(OWN);
  }
}
