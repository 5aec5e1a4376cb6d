package io.github.legacytls.cli;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Whether what is printed may be coloured. */
enum Colour {
  AUTO(Ansi.AUTO),
  ALWAYS(Ansi.ON),
  NEVER(Ansi.OFF);

  private final Ansi ansi;

  Colour(Ansi ansi) {
    this.ansi = ansi;
  }

  /** Whether it is; {@code auto} asks for a terminal. */
  boolean isOn() {
    return ansi.enabled();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
