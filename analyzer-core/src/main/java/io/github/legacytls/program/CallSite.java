package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.Set;

/**
 * A call whose callee was looked up.
 *
 * @param callee with its owner as {@code Known} wherever that could be found out
 * @param ownership how sure the owner is
 */
public record CallSite(Fact.Call call, MethodName callee, Ownership ownership) {

  private static final Set<String> EXPECTING = Set.of("verify", "when", "given", "should");

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

  /**
   * Whether this only says what a test expects of a mock: {@code verify(mock).call(..)}, {@code
   * when(mock).call(..)}, {@code then(mock).should().call(..)}. Nothing runs.
   */
  public boolean isExpectation() {
    return call.receiver()
        .filter(r -> r instanceof Value.Result result && EXPECTING.contains(result.callee().name()))
        .isPresent();
  }
}
