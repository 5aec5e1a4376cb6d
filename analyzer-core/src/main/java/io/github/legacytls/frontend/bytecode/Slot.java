package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.ir.Value;

/**
 * What a local variable or a place on the operand stack holds.
 *
 * @param size 2 for {@code long} and {@code double}, else 1
 * @param pushedBy index of the instruction that pushed it, kept for {@code this} before {@code
 *     super(..)} only: it is the place of that call
 */
record Slot(Value value, int size, Kind kind, int pushedBy)
    implements org.objectweb.asm.tree.analysis.Value {

  /** What is known of a slot beside its value. */
  enum Kind {
    PLAIN,
    /** A truth value: a jump on it tests the value itself, not a number. */
    TRUTH,
    /** An object whose constructor did not run yet. */
    UNBORN,
    /** Nothing that can be read: not assigned, or different things on different paths. */
    DEAD
  }

  static final int NOWHERE = -1;

  static Slot of(Value value, int size) {
    return new Slot(value, size, Kind.PLAIN, NOWHERE);
  }

  static Slot truth(Value value) {
    return new Slot(value, 1, Kind.TRUTH, NOWHERE);
  }

  static Slot unborn(Value value) {
    return new Slot(value, 1, Kind.UNBORN, NOWHERE);
  }

  static Slot dead(Value value) {
    return new Slot(value, 1, Kind.DEAD, NOWHERE);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  @Override
  public int getSize() {
    return size;
  }
}
