package io.github.legacytls.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceKindTest {

  @ParameterizedTest
  @CsvSource({
    "p/A.class, CLASS",
    "p/A.java, SOURCE",
    "lib/a.JAR, ARCHIVE",
    "app.conf, CONFIGURATION",
    "META-INF/app.conf, CONFIGURATION",
    "META-INF/maven/g/a/app.conf, OTHER",
    "a.png, OTHER",
  })
  void tellsKindsByName(String path, ResourceKind kind) {
    assertThat(ResourceKind.classifier(name -> name.equals("app.conf")).kindOf(path))
        .isEqualTo(kind);
  }
}
