package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

  private static final String HEADER =
      "id library owner member descriptor kind arg_index value_form role".replace(' ', '\t') + "\n";

  private final Catalog catalog = Catalog.load();

  @Test
  void everyRowIsThere() {
    assertThat(catalog.sinks()).hasSize(915);
    assertThat(catalog.keys().stream().map(Key::id).filter(id -> id.startsWith("cfg-")).distinct())
        .hasSize(379);
    assertThat(catalog.lookAlikes()).hasSize(77);
  }

  @Test
  void findsRowsByMember() {
    assertThat(catalog.sinksNamed("getInstance"))
        .extracting(Sink::owner)
        .contains("javax/net/ssl/SSLContext");
    assertThat(catalog.sinksNamed("noSuchMember")).isEmpty();
  }

  @Test
  void countsParameters() {
    Sink twoArguments = catalog.sink("api-002").orElseThrow();
    assertThat(twoArguments.arity()).isEqualTo(2);
    assertThat(twoArguments.mayTakeMore()).isFalse();
    Sink variadic = catalog.sink("api-077").orElseThrow();
    assertThat(variadic.arity()).isEqualTo(1);
    assertThat(variadic.mayTakeMore()).isTrue();
    assertThat(catalog.sink("api-017").orElseThrow().parameters())
        .isEqualTo("([Ljava/lang/String;[Ljava/lang/String;)");
  }

  @Test
  void understandsConstantsOfRelocatedClasses() {
    Grammar grammar = catalog.sink("api-092").orElseThrow().grammar();
    assertThat(grammar.readConstant("okhttp3/TlsVersion", "TLS_1_0")).hasSize(1);
    assertThat(grammar.readConstant("shaded/okhttp3/TlsVersion", "TLS_1_0")).hasSize(1);
    assertThat(grammar.readConstant("TlsVersion", "TLS_1_0")).hasSize(1);
    assertThat(grammar.readConstant("com/acme/TlsVersion", "TLS_1_0")).isEmpty();
    assertThat(grammar.readConstant("okhttp3/TlsVersion", "valueOf")).isEmpty();
  }

  @Test
  void userRowsAreAdded(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ours.tsv");
    Files.writeString(
        file,
        HEADER
            + "acme-1 Acme com/acme/Tls use (Ljava/lang/String;)V method 0 string context-protocol"
                .replace(' ', '\t'));

    Sink added = Catalog.load(List.of(file)).sink("acme-1").orElseThrow();

    assertThat(added.treatment()).isEqualTo(Treatment.ARGUMENT);
    assertThat(added.grammar().read("TLSv1")).hasSize(1);
  }
}
