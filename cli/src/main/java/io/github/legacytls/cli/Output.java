package io.github.legacytls.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the result goes: every command that scans takes these. */
final class Output {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output.")
  private Optional<Path> file = Optional.empty();

  /** The way to the file that was asked for, which starts at {@code directory}. */
  Delivery delivery(Streams streams, Path directory) {
    return new Delivery(streams, directory, file);
  }
}
