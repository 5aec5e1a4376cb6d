package io.github.legacytls.cli;

import io.github.legacytls.report.Style;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings a result to where it was asked for. */
record Delivery(Streams streams, Path directory, Optional<Path> output) {

  /** Something that can be written down. */
  @FunctionalInterface
  interface Result {
    void write(Appendable out) throws IOException;
  }

  void deliver(Result result) throws IOException {
    if (output.isEmpty()) {
      result.write(streams.out());
      return;
    }
    Path file = directory.resolve(output.get());
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      result.write(writer);
    } catch (IOException e) {
      throw new RefusedException(
          "cannot write the report to " + output.get() + ": " + Reason.of(e), e);
    }
  }

  /** Whether the result is shown where messages are. */
  boolean isOnTerminal() {
    return output.isEmpty() && streams.terminal();
  }

  /** Colours are for a terminal; a file gets none even when they are asked for. */
  Style style(Diagnostics diagnostics) {
    return output.isEmpty() && diagnostics.colour().isOn() ? Style.ANSI : Style.PLAIN;
  }
}
