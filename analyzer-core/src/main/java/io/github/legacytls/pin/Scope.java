package io.github.legacytls.pin;

import java.util.Locale;

/** To what part of a project a place belongs; never changes a level. */
public enum Scope {
  MAIN,
  TEST,
  SAMPLE,
  GENERATED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
