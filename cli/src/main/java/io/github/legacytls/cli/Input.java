package io.github.legacytls.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read: every command that scans takes these. */
final class Input {

  private static final String FROM_INPUT = "-";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Directories (walked), .java and .class files, jars, wars, ears and configuration files;"
              + " - reads paths from standard input, one a line.")
  private List<String> paths = List.of();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description =
          "Also know the APIs or configuration keys of this table, which has the columns of the"
              + " program's own (docs/tables.md). May be given several times.")
  private List<String> catalogs = List.of();

  /** The paths to scan; relative ones start at {@code directory}. */
  List<Path> paths(Streams streams, Path directory) {
    List<Path> requested = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(FROM_INPUT)) {
        streams
            .in()
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> requested.add(path(directory, line)));
      } else {
        requested.add(path(directory, path));
      }
    }
    return requested;
  }

  List<Path> catalogs(Path directory) {
    return catalogs.stream().map(file -> path(directory, file)).toList();
  }

  static Path path(Path directory, String text) {
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new RefusedException("not a path on this system: " + text, e);
    }
  }
}
