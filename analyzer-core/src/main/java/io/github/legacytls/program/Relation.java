package io.github.legacytls.program;

/** Whether one type is another, or below it. */
public enum Relation {
  YES,
  NO,
  /** The hierarchy is not known far enough. */
  UNKNOWN
}
