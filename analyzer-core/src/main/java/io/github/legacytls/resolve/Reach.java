package io.github.legacytls.resolve;

/**
 * How far a question is followed.
 *
 * @param steps values looked at, all together
 * @param callers how many callers up the chain
 * @param calls how many calls deep
 */
record Reach(int steps, int callers, int calls) {

  /** What is handed to a sink. */
  static final Reach VALUE = new Reach(4_000, 8, 8);

  /** A short look, to tell what is worth more. */
  static final Reach GLANCE = new Reach(150, 8, 8);

  /** What decides whether code runs at all: mostly constants and what the caller says. */
  static final Reach CONDITION = new Reach(1_000, 1, 3);
}
