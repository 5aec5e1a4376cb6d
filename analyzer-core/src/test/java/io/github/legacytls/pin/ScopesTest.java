package io.github.legacytls.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.ResourceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "src/main/java/com/example/test/A.java, MAIN",
    "src/test/java/com/acme/A.java, TEST",
    "module/src/test/resources/application.yml, TEST",
    "app/tests/A.java, TEST",
    "com/example/A.java, MAIN",
    "samples/app/src/main/java/A.java, SAMPLE",
    "examples/A.java, SAMPLE",
    "target/generated-sources/annotations/A.java, GENERATED",
    "lib/a-tests.jar, TEST",
    "lib/a.jar, MAIN",
    "A.java, MAIN",
  })
  void thePathTells(String path, Scope scope) {
    assertThat(Scopes.of(ResourceId.file(path))).isEqualTo(scope);
  }

  @ParameterizedTest(name = "{0} in an archive is main code")
  @CsvSource({"com/example/A.class", "org/acme/test/A.class"})
  void packagesOfAnArchiveSayNothing(String entry) {
    assertThat(Scopes.of(ResourceId.file("a.jar").entry(entry))).isEqualTo(Scope.MAIN);
  }
}
