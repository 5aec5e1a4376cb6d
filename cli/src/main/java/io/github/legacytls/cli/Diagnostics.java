package io.github.legacytls.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What the program says about itself; every command takes these options. */
final class Diagnostics {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Also say what was not followed, and print a stack trace on an internal error.")
  private boolean debug;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description =
          "Show no progress, and do not name on standard error what could not be read; errors are"
              + " told all the same.")
  private boolean quiet;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      paramLabel = "WHEN",
      description = "Colour what is printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Colour colour = Colour.AUTO;

  boolean debug() {
    return debug;
  }

  boolean quiet() {
    return quiet;
  }

  Colour colour() {
    return colour;
  }
}
