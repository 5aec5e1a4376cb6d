package io.github.legacytls.cli;

import io.github.legacytls.CatalogListing;
import io.github.legacytls.ExitStatus;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code legacytls catalog}. */
@Command(
    name = "catalog",
    description =
        "Lists and searches the APIs and configuration keys that are known to set a version.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CatalogCommand implements Callable<Integer> {

  private final Streams streams;
  private final Path directory;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "Words of which a row must have all, in its id, product, name, role or note, in whatever"
              + " case: okhttp minimum.")
  private List<String> query = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "How to list: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private CatalogListing.Format format = CatalogListing.Format.TEXT;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description =
          "Also list the rows of this table, as scan --catalog would know them. May be given several"
              + " times.")
  private List<String> catalogs = List.of();

  CatalogCommand(Streams streams, Path directory) {
    this.streams = streams;
    this.directory = directory;
  }

  @Override
  public Integer call() {
    List<String> words =
        query.stream()
            .flatMap(argument -> Arrays.stream(argument.split("\\s+")))
            .filter(word -> !word.isEmpty())
            .toList();
    CatalogListing found =
        CatalogListing.load(catalogs.stream().map(file -> Input.path(directory, file)).toList())
            .search(words);
    streams.out().print(found.in(format));
    if (found.entries().isEmpty()) {
      streams.err().println("legacytls: nothing in the catalog matches " + String.join(" ", words));
    }
    return ExitStatus.CLEAN.code();
  }
}
