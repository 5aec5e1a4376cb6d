package io.github.legacytls.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Approved;
import io.github.legacytls.ir.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file of each kind, and beside it every setting with its line and column. */
class ConfigFilesTest {

  private static final Path FILES = Path.of("src", "test", "approved", "config");
  private static final String APPROVED = ".settings";

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(APPROVED))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void linesAndColumns(String name) throws IOException {
    Unit unit = SettingsOf.unit(name, Files.readAllBytes(FILES.resolve(name)));
    assertThat(unit.problems()).isEmpty();
    String settings =
        unit.facts().stream().map(SettingsOf::line).collect(Collectors.joining("\n", "", "\n"));
    Approved.check("config/" + name + APPROVED, settings);
  }
}
