package io.github.legacytls.cli;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Whether messages and help may be coloured. */
enum Colour {
  AUTO(Ansi.AUTO),
  ALWAYS(Ansi.ON),
  NEVER(Ansi.OFF);

  private final Ansi ansi;

  Colour(Ansi ansi) {
    this.ansi = ansi;
  }

  Ansi ansi() {
    return ansi;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
