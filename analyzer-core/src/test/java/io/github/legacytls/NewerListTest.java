package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.pin.Circumstance;
import io.github.legacytls.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A context named by an old version, and a newer list on what is made from it. */
class NewerListTest {

  private static final String CLASS =
      """
      package p;
      import javax.net.ssl.*;
      class A {
        void m(SSLSocket other, boolean client) throws Exception {
          SSLContext context = SSLContext.getInstance("%s");
          %s
        }
      }
      """;
  private static final String SOCKET =
      "SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(); ";

  @TempDir Path base;

  @ParameterizedTest
  @CsvSource({
    "TLSv1, TLSv1.2",
    "TLSv1, TLSv1.1",
    "SSLv3, TLSv1.3",
    "TLSv1.1, 'TLSv1, TLSv1.1, TLSv1.2'"
  })
  void isNewer(String context, String list) throws IOException {
    assertThat(listOf(context, SOCKET + enabled("socket", list))).hasValue(6);
  }

  @ParameterizedTest
  @CsvSource({"TLSv1, TLSv1", "TLSv1.1, 'TLSv1, TLSv1.1'", "TLSv1.1, SSLv3"})
  void isNotNewer(String context, String list) throws IOException {
    assertThat(listOf(context, SOCKET + enabled("socket", list))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSLSocket socket = other; ",
        "SSLEngine socket = context.createSSLEngine(); socket.setUseClientMode(false); ",
        "SSLEngine socket = context.createSSLEngine(); socket.setUseClientMode(client); ",
        SOCKET + "socket.setEnabledCipherSuites(socket.getSupportedCipherSuites()); ",
        "SSLServerSocket socket = (SSLServerSocket) "
            + "context.getServerSocketFactory().createServerSocket(); "
      })
  void isOfNoMatterThere(String made) throws IOException {
    assertThat(listOf("TLSv1", made + enabled("socket", "TLSv1.2"))).isEmpty();
  }

  @Test
  void classesShowItToo() throws IOException {
    String code = String.format(CLASS, "TLSv1", SOCKET + enabled("socket", "TLSv1.2"));
    write("A.class", Compiled.classFile("p/A", code));
    assertThat(listOf(scan())).hasValue(6);
  }

  @Test
  void reportersPointAtIt() throws IOException {
    source("TLSv1", SOCKET + enabled("socket", "TLSv1.2"));
    ScanResult result = scan();
    StringBuilder sarif = new StringBuilder();
    Format.SARIF.reporter().write(result.report(), sarif);

    assertThat(sarif).contains("\"text\" : \"enables a newer list\"");
    assertThat(Scanned.text(result)).contains("= see:").contains("enables a newer list");
  }

  private static String enabled(String on, String list) {
    return on + ".setEnabledProtocols(new String[] {\"" + list.replace(", ", "\", \"") + "\"});";
  }

  private Optional<Integer> listOf(String context, String code) throws IOException {
    source(context, code);
    return listOf(scan());
  }

  /** The line of the list that the finding about the context tells of. */
  private static Optional<Integer> listOf(ScanResult result) {
    Finding ofContext =
        result.findings().stream()
            .filter(finding -> finding.pin().site().line() == 5)
            .findFirst()
            .orElseThrow();
    return ofContext
        .pin()
        .circumstance()
        .filter(it -> it.kind() == Circumstance.Kind.NEWER_LIST)
        .map(Circumstance::site)
        .map(Location::line);
  }

  private void source(String context, String code) throws IOException {
    Files.writeString(base.resolve("A.java"), String.format(CLASS, context, code));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(base.resolve(name), content);
  }

  private ScanResult scan() {
    return LegacyTls.scan(ScanRequest.of(List.of(base)));
  }
}
