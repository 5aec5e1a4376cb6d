package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pin in a handler, or behind one that is left by failure only, says that it is the fallback. */
class FallbackTest {

  private static final String SOURCE =
      """
      package p;
      import javax.net.ssl.SSLContext;
      class Contexts {
        static SSLContext handled() throws Exception {
          try {
            return SSLContext.getInstance("TLSv1.3");
          } catch (java.security.NoSuchAlgorithmException e) {
            return SSLContext.getInstance("TLSv1");
          }
        }
        static SSLContext behind() throws Exception {
          try {
            return SSLContext.getInstance("TLSv1.3");
          } catch (java.security.NoSuchAlgorithmException e) {
            System.out.println(e);
          }
          return named("TLSv1");
        }
        static SSLContext anyhow() throws Exception {
          try {
            Class.forName("q.Provider");
          } catch (ClassNotFoundException e) {
            System.out.println(e);
          }
          return named("TLSv1");
        }
        static SSLContext named(String name) throws Exception {
          return SSLContext.getInstance(name);
        }
      }
      """;

  private static final Map<Integer, Boolean> EXPECTED = Map.of(8, true, 17, true, 25, false);

  @TempDir Path base;

  @Test
  void inSource() throws IOException {
    Path file = base.resolve("Contexts.java");
    Files.writeString(file, SOURCE);
    assertThat(fallbacks(file)).isEqualTo(EXPECTED);
  }

  @Test
  void inClasses() throws IOException {
    Path file = base.resolve("Contexts.class");
    Files.write(file, Compiled.classFile("p/Contexts", SOURCE));
    assertThat(fallbacks(file)).isEqualTo(EXPECTED);
  }

  /** By the line of a finding, whether it says that it is the fallback. */
  private static Map<Integer, Boolean> fallbacks(Path file) {
    Map<Integer, Boolean> fallbacks = new TreeMap<>();
    for (Finding finding : LegacyTls.scan(ScanRequest.of(java.util.List.of(file))).findings()) {
      fallbacks.put(
          finding.pin().site().line(), finding.verdict().message().contains("as the fallback"));
    }
    return fallbacks;
  }
}
