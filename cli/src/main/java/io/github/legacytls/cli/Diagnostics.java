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
      names = "--color",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      paramLabel = "WHEN",
      description = "Colour what is printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Colour colour = Colour.AUTO;

  boolean debug() {
    return debug;
  }

  Colour colour() {
    return colour;
  }
}
