package io.github.legacytls.judge;

import java.util.Locale;

/** How grave a finding is, gravest first. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
