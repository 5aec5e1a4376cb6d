package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {

  private static final String LEGACY =
      """
      import javax.net.ssl.SSLContext;

      class Legacy {
        Object context() throws Exception {
          return SSLContext.getInstance("TLSv1");
        }
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(directory.resolve("Legacy.java"), LEGACY);
    Files.writeString(
        directory.resolve("Capped.java"),
        LEGACY.replace("Legacy", "Capped").replace("TLSv1", "TLSv1.2"));
    Files.writeString(directory.resolve("Broken.java"), "class Broken { SSLContext.getInstance(");
    Files.createDirectory(directory.resolve("empty"));
  }

  @Test
  void findingsEndWith1AndAreOnStandardOutput() {
    Run run = Run.in(directory, "scan", "Legacy.java");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Legacy.java:5").contains("[legacy-protocol]");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void nothingToReportEndsWith0() {
    Run run = Run.in(directory, "scan", "empty");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no source, class file, archive or configuration was there");
  }

  @Test
  void theJdkSettlesWhatHappensAndHowGraveItIs() throws IOException {
    assertThat(Run.in(directory, "scan", "--jdk", "17", "Legacy.java").out())
        .contains("error: ", "= happens: JDK 17: client handshake fails,");
    assertThat(Run.in(directory, "scan", "--jdk", "1.8.0_281", "Legacy.java").out())
        .contains("error: ", "= happens: JDK 8u281: client TLS 1.0 silently,");
    Files.writeString(directory.resolve("a.properties"), "https.protocols=TLSv1,TLSv1.2\n");
    assertThat(Run.in(directory, "scan", "--jdk", "8u281", "a.properties").code()).isEqualTo(1);
    assertThat(Run.in(directory, "scan", "--jdk", "17", "a.properties").code()).isZero();
    assertThat(Run.in(directory, "scan", "--jdk=17", "--format=sarif", "a.properties").out())
        .contains("\"level\" : \"note\"", "\"behaviour\" : \"JDK 17: client TLS 1.2\"");
  }

  @Test
  void onATerminalTheReportNamesWhatCouldNotBeRead() {
    Run watched = Run.watched(directory, "scan", "missing.jar");

    assertThat(watched.out()).contains("missing.jar");
    assertThat(watched.err()).isEmpty();
    assertThat(Run.watched(directory, "scan", "--format=sarif", "missing.jar").err())
        .contains("missing.jar");
    assertThat(Run.watched(directory, "scan", "-o", "out.txt", "missing.jar").err())
        .contains("missing.jar");
  }

  @Test
  void quietSaysNothingOnStandardErrorButErrors() {
    Run run = Run.in(directory, "scan", "-q", "missing.jar");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("missing.jar");
    assertThat(Run.in(directory, "scan", "--quiet", "--minimum=x", ".").err()).isNotEmpty();
  }

  @Test
  void levelsBelowFailOnEndWith0() {
    assertThat(Run.in(directory, "scan", "--fail-on", "never", "Legacy.java").code()).isZero();
    assertThat(Run.in(directory, "scan", "Capped.java").code()).isZero();
    assertThat(Run.in(directory, "scan", "--fail-on=note", "Capped.java").code()).isEqualTo(1);
  }

  @Test
  void minimumDecidesWhatIsLegacy() {
    Run run = Run.in(directory, "scan", "--minimum", "TLSv1.3", "Capped.java");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("[legacy-protocol]");
  }

  @Test
  void missingPathEndsWith3AndIsNamed() {
    Run run = Run.in(directory, "scan", "missing.jar");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("not read").contains("missing.jar");
  }

  @Test
  void unreadableInputCostsNoOtherResult() {
    Run run = Run.in(directory, "scan", "missing.jar", "Broken.java", "Legacy.java");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Legacy.java:5");
    assertThat(run.err()).contains("missing.jar").contains("Broken.java");
  }

  @Test
  void dashReadsPathsFromStandardInput() {
    Run run = Run.withInput("Legacy.java\n\nempty\n", directory, "scan", "-");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Legacy.java:5");
  }

  @Test
  void outputGoesToTheFileAlone() {
    Run run = Run.in(directory, "scan", "--format", "sarif", "-o", "out.sarif", "Legacy.java");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(directory.resolve("out.sarif")).content().contains("\"legacy-protocol\"");
  }

  @Test
  void outputThatCannotBeWrittenSaysWhy() {
    Run run = Run.in(directory, "scan", "-o", "nowhere/out.txt", "Legacy.java");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "legacytls: cannot write the report to nowhere/out.txt: its directory does not exist");
  }

  @Test
  void colourIsUsedWhenAskedForAndNotInFiles() {
    assertThat(Run.in(directory, "scan", "Legacy.java").out()).doesNotContain("\u001b[");
    assertThat(Run.in(directory, "scan", "--color", "always", "Legacy.java").out())
        .contains("\u001b[");
    Run.in(directory, "scan", "--color", "always", "-o", "out.txt", "Legacy.java");
    assertThat(directory.resolve("out.txt")).content().doesNotContain("\u001b[");
  }
}
