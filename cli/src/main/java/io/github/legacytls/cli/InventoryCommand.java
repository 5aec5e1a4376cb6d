package io.github.legacytls.cli;

import io.github.legacytls.ExitStatus;
import io.github.legacytls.LegacyTls;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.report.Inventory;
import io.github.legacytls.report.InventoryFormat;
import io.github.legacytls.report.InventoryWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code legacytls inventory}. */
@Command(
    name = "inventory",
    description =
        "Lists every place that sets a TLS version: good, bad and unresolved, however sure.",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "",
      "VERDICT is the rule a place breaks, fine, or unresolved (no value is known). VERSIONS are what"
          + " the value can be: 'TLSv1, TLSv1.2' is one list, 'TLSv1 or TLSv1.2' are two paths,"
          + " '...' may hold more, a name in quotes is none.",
      "",
      "CSV is UTF-8 with commas and one line for each place; the first line names the columns: file,"
          + " line, column, class, method, verdict, level, role, versions (as the JDK spells them,"
          + " separated by blanks), written (the same as written), complete (no: there may be more"
          + " versions), confidence, scope, library, api, catalog_id, reaches (the call or entry that"
          + " sets the version, when it is elsewhere). Cells with commas, semicolons, quotes or outer"
          + " blanks are quoted, quotes are doubled, and characters that do not print are written"
          + " \\uXXXX. A cell that a spreadsheet would take for a formula (= + - @) begins with an"
          + " apostrophe."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InventoryCommand implements Callable<Integer> {

  private final Streams streams;
  private final Path directory;
  private final Diagnostics diagnostics;

  @Mixin private Input input = new Input();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "How to list: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private InventoryFormat format = InventoryFormat.TEXT;

  @Mixin private Output output = new Output();

  @Mixin private PolicyOptions policy = new PolicyOptions();

  InventoryCommand(Streams streams, Path directory, Diagnostics diagnostics) {
    this.streams = streams;
    this.directory = directory;
    this.diagnostics = diagnostics;
  }

  @Override
  public Integer call() throws IOException {
    Inventory inventory = inventory();
    Delivery delivery = output.delivery(streams, directory);
    new Messages(streams.err(), diagnostics)
        .tell(inventory.problems(), format == InventoryFormat.TEXT && delivery.isOnTerminal());
    InventoryWriter writer = format.writer(delivery.style(diagnostics));
    delivery.deliver(out -> writer.write(inventory, out));
    return ExitStatus.of(inventory.problems()).code();
  }

  private Inventory inventory() {
    ScanRequest usual = ScanRequest.of(input.paths(streams, directory));
    try (ProgressLine progress = ProgressLine.of(streams, diagnostics)) {
      return LegacyTls.inventory(
          new ScanRequest(
              usual.paths(),
              usual.classPath(),
              input.catalogs(directory),
              policy.policy(),
              usual.reported(),
              usual.threads(),
              directory,
              progress));
    }
  }
}
