package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate lets through what is less grave than it asks for. */
class LevelTest {

  @ParameterizedTest(name = "{0} stops at {1}: {2}")
  @CsvSource({
    "ERROR, ERROR, true",
    "ERROR, WARNING, true",
    "ERROR, NOTE, true",
    "WARNING, ERROR, false",
    "WARNING, WARNING, true",
    "NOTE, WARNING, false",
    "NOTE, NOTE, true"
  })
  void isAtLeastAsGrave(Level level, Level gate, boolean stops) {
    assertThat(level.isAtLeast(gate)).isEqualTo(stops);
  }
}
