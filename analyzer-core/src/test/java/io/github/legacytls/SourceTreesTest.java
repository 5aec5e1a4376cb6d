package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of plain files: modules of one program, or programs that have nothing to do with it. */
class SourceTreesTest {

  private static final String NAMES =
      "package p; public class Names { public static final String[] ALL = {%s}; }";
  private static final String USE =
      "package p; class Use { void m(javax.net.ssl.SSLSocket s) { s.setEnabledProtocols(Names.ALL); } }";

  @TempDir Path base;

  @Test
  void theClassOfTheOwnTreeIsMeant() throws IOException {
    write("one/p/Names.java", NAMES.formatted("\"TLSv1\""));
    write("one/p/Use.java", USE);
    write("two/p/Names.java", NAMES.formatted("\"TLSv1.1\", \"TLSv1.2\""));
    write("two/p/Use.java", USE);
    assertThat(found())
        .containsExactly(
            "one/p/Use.java legacy-protocol [TLSv1]",
            "two/p/Use.java legacy-protocol-allowed [TLSv1.1]");
  }

  @Test
  void anotherTreeHasWhatTheOwnHasNot() throws IOException {
    write("a/src/main/java/p/Names.java", NAMES.formatted("\"TLSv1\""));
    write("b/src/main/java/p/Use.java", USE);
    assertThat(found()).containsExactly("b/src/main/java/p/Use.java legacy-protocol [TLSv1]");
  }

  @Test
  void aTypeOfTheJdkIsNotAnsweredByAnotherTree() throws IOException {
    write("one/p/Use.java", supplied("Use", "p"));
    write("two/q/Old.java", supplier("Old", "q"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aTypeOfTheJdkIsAnsweredByTheOwnModule() throws IOException {
    write("one/src/main/java/p/Use.java", supplied("Use", "p"));
    write("one/src/extra/java/q/Old.java", supplier("Old", "q"));
    assertThat(found()).containsExactly("one/src/main/java/p/Use.java legacy-protocol [TLSv1]");
  }

  private static String supplied(String name, String in) {
    return """
        package %s;
        class %s {
          void m(java.util.concurrent.Callable<String> version) throws Exception {
            javax.net.ssl.SSLContext.getInstance(version.call());
          }
        }
        """
        .formatted(in, name);
  }

  private static String supplier(String name, String in) {
    return """
        package %s;
        class %s implements java.util.concurrent.Callable<String> {
          public String call() { return "TLSv1"; }
          void n() throws Exception { javax.net.ssl.SSLContext.getInstance("TLS"); }
        }
        """
        .formatted(in, name);
  }

  private void write(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, text);
  }

  private List<String> found() {
    return Scanned.below(base).report().findings().stream()
        .map(
            finding ->
                finding.pin().site().resource().path()
                    + " "
                    + finding.verdict().rule().id()
                    + " "
                    + finding.versions().stream().map(v -> v.written()).toList())
        .toList();
  }
}
