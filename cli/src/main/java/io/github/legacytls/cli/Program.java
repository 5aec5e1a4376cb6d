package io.github.legacytls.cli;

import io.github.legacytls.CatalogException;
import io.github.legacytls.ExitStatus;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The commands, tied to streams and a working directory. */
final class Program {

  private static final int HELP_WIDTH = 100;

  private final Streams streams;
  private final Diagnostics diagnostics;
  private final CommandLine commands;

  private Program(Streams streams, Path directory) {
    this.streams = streams;
    this.diagnostics = new Diagnostics();
    CommandLine scan = new CommandLine(new ScanCommand(streams, directory, diagnostics));
    scan.getCommandSpec()
        .usageMessage()
        .exitCodeList(exitCodes(Program::ofScan, ExitStatus.values()));
    CommandLine inventory = new CommandLine(new InventoryCommand(streams, directory, diagnostics));
    inventory
        .getCommandSpec()
        .usageMessage()
        .exitCodeList(
            exitCodes(
                Program::ofListing, ExitStatus.CLEAN, ExitStatus.USAGE, ExitStatus.INCOMPLETE));
    this.commands =
        new CommandLine(new RootCommand())
            .addMixin("diagnostics", diagnostics)
            .addSubcommand(scan)
            .addSubcommand(inventory)
            .addSubcommand(new CatalogCommand(streams, directory))
            .addSubcommand(new ExplainCommand(streams))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(streams.out())
            .setErr(streams.err())
            .setUsageHelpWidth(HELP_WIDTH)
            .setParameterExceptionHandler(this::wrongUsage)
            .setExecutionExceptionHandler(this::failure);
  }

  static Program standard() {
    return of(Streams.standard(), Path.of(""));
  }

  /** A program that resolves relative paths in {@code directory}. */
  static Program of(Streams streams, Path directory) {
    return new Program(streams, directory.toAbsolutePath());
  }

  /** Runs one command line and returns the exit code. */
  int run(String... arguments) {
    int code = commands.execute(arguments);
    streams.out().flush();
    streams.err().flush();
    return code;
  }

  /** All commands, for the reference. */
  CommandLine commands() {
    return commands;
  }

  private int wrongUsage(ParameterException refused, String[] arguments) {
    CommandLine command = refused.getCommandLine();
    streams.err().println("legacytls: " + refused.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(refused, streams.err());
    streams
        .err()
        .println(
            "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what there is.");
    return ExitStatus.USAGE.code();
  }

  private int failure(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof RefusedException || failure instanceof CatalogException) {
      streams.err().println("legacytls: " + failure.getMessage());
      return ExitStatus.USAGE.code();
    }
    streams.err().println("legacytls: internal error: " + failure);
    if (diagnostics.debug()) {
      failure.printStackTrace(streams.err());
    } else {
      streams.err().println("legacytls: run again with --debug for the stack trace");
    }
    return ExitStatus.INCOMPLETE.code();
  }

  private static Map<String, String> exitCodes(
      Function<ExitStatus, String> meaning, ExitStatus... statuses) {
    Map<String, String> codes = new LinkedHashMap<>();
    Arrays.stream(statuses)
        .forEach(status -> codes.put(String.valueOf(status.code()), meaning.apply(status)));
    return codes;
  }

  private static String ofScan(ExitStatus status) {
    return switch (status) {
      case CLEAN -> "nothing at or above --fail-on";
      case FINDINGS -> "findings, whether or not everything could be read";
      case USAGE -> "wrong usage";
      case INCOMPLETE -> "no findings, but some input could not be read";
    };
  }

  private static String ofListing(ExitStatus status) {
    return switch (status) {
      case CLEAN, FINDINGS -> "everything could be read, whatever is listed";
      case USAGE -> "wrong usage";
      case INCOMPLETE -> "some input could not be read";
    };
  }
}
