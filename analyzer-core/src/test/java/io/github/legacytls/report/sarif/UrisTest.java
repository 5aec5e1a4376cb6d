package io.github.legacytls.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.report.sarif.Uris.Reference;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrisTest {

  @ParameterizedTest
  @CsvSource({
    "src/A.java, src/A.java, true",
    "./src//A.java, src/A.java, true",
    "., ./, true",
    "/base/dir/src/A.java, src/A.java, true",
    "/base/directory/A.java, file:///base/directory/A.java, false",
    "../other/A.java, file:///base/other/A.java, false",
    "..odd/A.java, ..odd/A.java, true",
    "a b/ü#?%.java, a%20b/%C3%BC%23%3F%25.java, true",
    "c:d/A.java, c%3Ad/A.java, true",
  })
  void relativeBelowTheBaseAndEncoded(String path, String uri, boolean belowBase) {
    Uris uris = new Uris(Optional.of(Path.of("/base/dir")));
    assertThat(uris.reference(path)).isEqualTo(new Reference(uri, belowBase));
  }
}
