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
        "scan --jdk eight x",
        "scan --jdk 6 x",
        "inventory",
        "inventory --format sarif x",
        "catalog --format csv",
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
  void withoutACommandThereAreSuggestions() {
    assertThat(Run.in(directory).err())
        .startsWith("legacytls: a command is missing; there are scan, inventory, catalog, explain");
  }

  @Test
  void aReleaseThatIsNoneSaysHowTheyAreWritten() {
    assertThat(Run.in(directory, "scan", "--jdk", "eight", "x").err())
        .contains("--jdk", "8u281, 1.8.0_281, 11.0.10 or 17");
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
      assertThat(run.out())
          .contains(rule.id(), rule.summary(), rule.help(), "11.0.11 and later", "client");
    }
  }

  @Test
  void explainSaysWhatHappensOnWhichJdk() {
    assertThat(Run.in(directory, "explain", "legacy-by-default").out())
        .contains("\nsetEnabledProtocols of getSupportedProtocols()\n  JDK                client ")
        .containsPattern("\n  7 +TLS 1.2, down to TLS 1.0")
        .containsPattern("\n  17 +TLS 1.3, down to TLS 1.2");
  }
}
