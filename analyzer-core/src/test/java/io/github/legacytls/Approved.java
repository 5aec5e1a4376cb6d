package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what users see with the files in {@code src/test/approved}; {@code -Dapprove=true}
 * rewrites them, and the difference is read before it is committed.
 */
public final class Approved {

  private static final Path FILES = Path.of("src", "test", "approved");

  private Approved() {}

  public static void check(String name, String actual) {
    Path file = FILES.resolve(name);
    try {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("approved file; -Dapprove=true writes it").exists();
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
