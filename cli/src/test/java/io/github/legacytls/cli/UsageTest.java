package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.LegacyTls;
import io.github.legacytls.judge.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scan",
        "scna x",
        "scan --no-such-option x",
        "scan --format pdf x",
        "scan --minimum TLSv1.1 x",
        "scan --fail-on sometimes x",
        "scan --confidence hopeful x",
        "explain",
        "explain no-such-rule"
      })
  void wrongUsageEndsWith2AndPrintsNoResult(String line) {
    Run run = Run.in(directory, line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("legacytls: ");
  }

  @Test
  void wrongValueNamesWhatIsTaken() {
    assertThat(Run.in(directory, "scan", "--minimum", "TLSv1.1", "x").err())
        .contains("TLSv1.2, TLSv1.3")
        .contains("'TLSv1.1'");
  }

  @Test
  void versionNamesTheRelease() {
    Run run = Run.in(directory, "--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("legacytls " + LegacyTls.version());
  }

  @Test
  void explainSaysWhatARuleIsAbout() {
    for (Rule rule : LegacyTls.rules()) {
      Run run = Run.in(directory, "explain", rule.id());

      assertThat(run.code()).isZero();
      assertThat(run.out()).contains(rule.id(), rule.summary(), rule.help());
    }
  }
}
