package io.github.legacytls.ir;

import io.github.legacytls.location.Location;
import java.util.List;

/**
 * A condition that dominates a fact.
 *
 * @param holds whether the fact stands on the branch where the condition is true
 */
public record Guard(Value condition, boolean holds) {

  private static final String FAILED = "failed";

  /** The condition of a handler at {@code site}: what was tried before it failed. */
  public static Value failure(Location site) {
    return new Value.Operation(FAILED, List.of(), site);
  }

  /** Whether the fact stands in a handler, or behind it. */
  public boolean isFailure() {
    return condition instanceof Value.Operation operation && operation.operator().equals(FAILED);
  }
}
