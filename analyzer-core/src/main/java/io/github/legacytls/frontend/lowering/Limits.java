package io.github.legacytls.frontend.lowering;

/** How wide and deep a value may grow before the machine gives up on a part of it. */
final class Limits {
  static final int ALTERNATIVES = 32;
  static final int ELEMENTS = 256;
  static final int DEPTH = 16;
  static final int CHANGES = 64;
  static final int GUARDS = 16;

  private Limits() {}
}
