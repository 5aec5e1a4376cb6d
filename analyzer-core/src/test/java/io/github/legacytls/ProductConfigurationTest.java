package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.report.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Configuration of well-known products as people have it, and as they should have it. */
class ProductConfigurationTest {

  private static final Path PRODUCTS = Path.of("src", "test", "approved", "products");

  @Test
  void whatIsReported() throws IOException {
    StringBuilder report = new StringBuilder();
    Format.TEXT.reporter().write(scan("before").report(), report);
    Approved.check("products/findings.txt", report.toString());
  }

  @Test
  void whatIsMendedScansClean() {
    ScanResult result = scan("after");
    assertThat(result.findings()).isEmpty();
    assertThat(result.problems()).isEmpty();
    assertThat(result.pins()).hasSizeGreaterThan(8);
  }

  private static ScanResult scan(String folder) {
    Path base = PRODUCTS.resolve(folder).toAbsolutePath();
    ScanRequest usual = ScanRequest.of(List.of(base));
    return LegacyTls.scan(
        new ScanRequest(
            usual.paths(),
            usual.classPath(),
            usual.policy(),
            usual.reported(),
            usual.threads(),
            base));
  }
}
