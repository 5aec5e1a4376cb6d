package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;

/**
 * A call whose callee was looked up.
 *
 * @param callee with its owner as {@code Known} wherever that could be found out
 * @param ownership how sure the owner is
 */
public record CallSite(Fact.Call call, MethodName callee, Ownership ownership) {

  /** How sure the type a member belongs to is. */
  public enum Ownership {
    /** By bytecode, or by a type that source names without ambiguity. */
    CERTAIN,
    /** By an on-demand import or another guess that may be wrong. */
    LIKELY,
    /** By the member's name alone. */
    BY_NAME
  }

  public Location site() {
    return call.site();
  }
}
