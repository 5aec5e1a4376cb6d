package io.github.legacytls.resolve;

/**
 * How far a question is followed.
 *
 * @param steps values looked at, all together
 * @param callers how many callers up the chain
 * @param calls how many calls deep
 * @param kind what may share results with it
 */
record Reach(int steps, int callers, int calls, Kind kind) {

  /** Results for values are followed farther than those for conditions. */
  enum Kind {
    VALUE,
    CONDITION
  }

  /** What is handed to a sink. */
  static final Reach VALUE = new Reach(2_500, 8, 8, Kind.VALUE);

  /** A short look, to tell what is worth more. */
  static final Reach GLANCE = new Reach(150, 8, 8, Kind.VALUE);

  /** What decides whether code runs at all: mostly constants and what the caller says. */
  Reach ofConditions() {
    return new Reach(steps / 12, 1, 3, Kind.CONDITION);
  }
}
