package io.github.legacytls.pin;

import java.util.Locale;

/** How sure a pin is, most sure first. */
public enum Confidence {
  /** The owner is known by its type, and the value stands on every path. */
  CERTAIN,
  /** The value stands on some path, or the owner is known by an import or a relocated prefix. */
  LIKELY,
  /** The name is all there is. */
  POSSIBLE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isAtLeast(Confidence other) {
    return compareTo(other) <= 0;
  }

  /** The less sure of both. */
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
