package io.github.legacytls.cli;

import io.github.legacytls.report.Report;
import io.github.legacytls.report.Reporter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings a report to where it was asked for. */
record Delivery(Streams streams, Path directory, Optional<Path> output) {

  void deliver(Report report, Reporter reporter) throws IOException {
    if (output.isEmpty()) {
      reporter.write(report, streams.out());
      return;
    }
    Path file = directory.resolve(output.get());
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      reporter.write(report, writer);
    } catch (IOException e) {
      throw new RefusedException(
          "cannot write the report to " + output.get() + ": " + Reason.of(e), e);
    }
  }
}
