package io.github.legacytls.frontend.lowering;

/** How wide, deep and heavy a value may grow before the machine gives up on a part of it. */
final class Limits {
  static final int ALTERNATIVES = 32;
  static final int ELEMENTS = 256;
  static final int CHANGES = 64;

  /** Objects with contents in one method; those made later keep what their constructor says. */
  static final int OBJECTS = 2_048;

  static final int GUARDS = 16;

  /** Guards that a change keeps, the innermost ones. */
  static final int CHANGE_GUARDS = 4;

  /** Values inside of values; alternatives are no level of their own. */
  static final int DEPTH = 16;

  /** Values in a whole shallow tree; what is shared counts as often as it is met. */
  static final int WEIGHT = 1024;

  static final int CONDITION_DEPTH = 6;
  static final int CONDITION_WEIGHT = 64;

  private Limits() {}
}
