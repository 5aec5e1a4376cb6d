package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter err = new StringWriter();
  private long milliseconds;

  @Test
  void showsOneLineThatIsGoneAtTheEnd() {
    try (ProgressLine line = line(true)) {
      after(600, line, 1, 3);
      after(100, line, 2, 3);
      after(100, line, 3, 3);
    }

    assertThat(err.toString())
        .startsWith("\rlegacytls: 33 % read\rlegacytls: 66 % read\rlegacytls: 100 % read")
        .doesNotContain("\n");
    assertThat(lastOnScreen(err.toString())).isBlank();
  }

  @Test
  void aShortScanShowsNothing() {
    try (ProgressLine line = line(true)) {
      after(100, line, 1, 2);
      after(300, line, 2, 2);
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void doesNotFlicker() {
    try (ProgressLine line = line(true)) {
      after(600, line, 1, 100);
      after(10, line, 2, 100);
      after(10, line, 3, 100);

      assertThat(err.toString()).isEqualTo("\rlegacytls: 1 % read");
    }
  }

  @Test
  void showsNothingWhenNobodyWatches() {
    try (ProgressLine line = line(false)) {
      after(6_000, line, 1, 2);
      after(6_000, line, 2, 2);
    }

    assertThat(err.toString()).isEmpty();
  }

  private ProgressLine line(boolean watched) {
    return new ProgressLine(new PrintWriter(err), watched, () -> milliseconds * 1_000_000);
  }

  private void after(long pause, ProgressLine line, int read, int all) {
    milliseconds += pause;
    line.read(read, all);
  }

  /** What a terminal shows: each return begins the line again and writes over it. */
  private static String lastOnScreen(String text) {
    StringBuilder screen = new StringBuilder();
    for (String part : text.split("\r", -1)) {
      screen.replace(0, Math.min(part.length(), screen.length()), part);
    }
    return screen.toString();
  }
}
