package io.github.legacytls.ir;

/**
 * A condition that dominates a fact.
 *
 * @param holds whether the fact stands on the branch where the condition is true
 */
public record Guard(Value condition, boolean holds) {}
