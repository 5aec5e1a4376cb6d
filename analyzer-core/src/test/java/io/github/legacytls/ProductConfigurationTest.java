package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Configuration of well-known products as people have it, and as they should have it. */
class ProductConfigurationTest {

  private static final Path PRODUCTS = Path.of("src", "test", "approved", "products");

  @Test
  void whatIsReported() throws IOException {
    String report = Scanned.text(Scanned.below(PRODUCTS.resolve("before")));
    Approved.check("products/findings.txt", report);
  }

  @Test
  void whatIsMendedScansClean() {
    ScanResult result = Scanned.below(PRODUCTS.resolve("after"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.problems()).isEmpty();
    assertThat(result.pins()).hasSizeGreaterThan(8);
  }
}
