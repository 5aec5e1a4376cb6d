package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.legacytls.CatalogListing.Entry;
import io.github.legacytls.CatalogListing.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogListingTest {

  private static final Path REFERENCE = Path.of("..", "docs", "catalog.md");

  private final CatalogListing listing = CatalogListing.load(List.of());

  /** {@code docs/catalog.md} is what the tables say; {@code -Dapprove} rewrites it. */
  @Test
  void referenceSaysWhatTheTablesSay() throws IOException {
    String expected =
        "# Catalog\n\n"
            + "APIs and configuration keys through which TLS versions are set. Generated from the"
            + " tables and compared with them.\n\n"
            + "## APIs\n\n"
            + ofKind("api").in(Format.MARKDOWN)
            + "\n## Configuration keys\n\n"
            + "`*` stands for any one segment of a key, `**` for any number.\n\n"
            + ofKind("key").in(Format.MARKDOWN);

    if (System.getProperty("approve") != null) {
      Files.writeString(REFERENCE, expected);
    }

    assertThat(REFERENCE)
        .as("rewrite it with: mvn -pl analyzer-core test -Dtest=CatalogListingTest -Dapprove")
        .content()
        .isEqualTo(expected);
  }

  private CatalogListing ofKind(String kind) {
    return new CatalogListing(
        listing.entries().stream().filter(entry -> entry.kind().equals(kind)).toList());
  }

  @Test
  void searchesForAllWords() {
    assertThat(listing.search(List.of("OkHttp", "tlsversions")).entries())
        .extracting(Entry::id)
        .contains("api-092")
        .doesNotContain("api-001");
    assertThat(listing.search(List.of("server.ssl.protocol")).entries())
        .extracting(Entry::id)
        .contains("cfg-052");
    assertThat(listing.search(List.of("no such thing")).in(Format.TEXT)).isEmpty();
  }

  @Test
  void writesJson() throws IOException {
    assertThat(new ObjectMapper().readTree(ofKind("key").in(Format.JSON)))
        .hasSize(ofKind("key").entries().size());
  }
}
