package io.github.legacytls.cli;

import io.github.legacytls.judge.Level;
import java.util.Locale;
import java.util.Optional;

/** The level from which on a scan fails, as an option spells it. */
enum FailOn {
  ERROR(Optional.of(Level.ERROR)),
  WARNING(Optional.of(Level.WARNING)),
  NOTE(Optional.of(Level.NOTE)),
  NEVER(Optional.empty());

  private final Optional<Level> level;

  FailOn(Optional<Level> level) {
    this.level = level;
  }

  /** The gravest level that still passes is below this one; empty when nothing fails. */
  Optional<Level> level() {
    return level;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
