package io.github.legacytls.resolve;

/** One thing a value can be, and the way it came. */
public record Alternative(Atom atom, Trace trace) {}
