package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {

  private static final String SOURCE =
      """
      import javax.net.ssl.SSLContext;
      import javax.net.ssl.SSLSocket;

      class Pins {
        Object bad() throws Exception {
          return SSLContext.getInstance("TLSv1");
        }

        void good(SSLSocket socket) {
          socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        }

        void unknown(SSLSocket socket, String... versions) {
          socket.setEnabledProtocols(versions);
        }
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(directory.resolve("Pins.java"), SOURCE);
    Files.createDirectory(directory.resolve("empty"));
  }

  @Test
  void listsGoodBadAndUnresolvedPinsAndEndsWith0() {
    Run run = Run.in(directory, "inventory", ".");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            VERDICT          VERSIONS          ROLE               CONFIDENCE  API                            PLACE
            legacy-protocol  TLSv1             context-protocol   certain     SSLContext.getInstance         Pins.java:6:23
            fine             TLSv1.3, TLSv1.2  enabled-protocols  certain     SSLSocket.setEnabledProtocols  Pins.java:10:12
            unresolved       ?                 enabled-protocols  likely      SSLSocket.setEnabledProtocols  Pins.java:14:12

            3 pins: 1 error, 0 warnings, 0 notes, 1 fine, 1 unresolved (1 file scanned)
            """);
  }

  @Test
  void minimumAndJdkDecideWhatIsFine() {
    assertThat(Run.in(directory, "inventory", "--minimum", "TLSv1.3", ".").out())
        .contains("legacy-protocol-allowed  TLSv1.3, TLSv1.2");
    assertThat(Run.in(directory, "inventory", "--format=json", "--jdk", "8u281", ".").out())
        .contains("\"behaviour\" : \"JDK 8u281: client TLS 1.0 silently");
  }

  @Test
  void goesToAFileInTheFormatAskedFor() {
    Run run = Run.in(directory, "inventory", "--format", "CSV", "-o", "pins.csv", ".");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(directory.resolve("pins.csv"))
        .content()
        .startsWith("file,line,column,")
        .hasLineCount(4);
  }

  @Test
  void whatCannotBeReadEndsWith3AndIsNamed() {
    Run run = Run.in(directory, "inventory", "missing.jar", "Pins.java");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("legacy-protocol", "missing.jar: does not exist");
    assertThat(run.err()).contains("not read: missing.jar");
  }

  @Test
  void anEmptyDirectoryHasNoPins() {
    Run run = Run.in(directory, "inventory", "empty");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("No pins (no source, class file, archive or configuration");
  }
}
