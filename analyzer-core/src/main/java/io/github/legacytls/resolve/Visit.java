package io.github.legacytls.resolve;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value looked at in one frame. Values share their parts, so that without remembering visits
 * those parts would be worked out once for each way that leads to them.
 */
record Visit(Value value, List<Guard> guards, @Nullable Object entered) {

  static Visit of(Value value, Frame frame) {
    return new Visit(value, frame.guards(), frame.call().orElse(null));
  }

  /** Literals cost nothing; what is assumed holds for one look only. */
  static boolean isWorthKeeping(Value value, Frame frame) {
    return frame.assumption().isEmpty()
        && !(value instanceof Value.Literal)
        && !(value instanceof Value.Unknown)
        && !(value instanceof Value.This);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Visit visit
        && visit.value == value
        && visit.guards == guards
        && visit.entered == entered;
  }

  @Override
  public int hashCode() {
    return (System.identityHashCode(value) * 31 + System.identityHashCode(guards)) * 31
        + System.identityHashCode(entered);
  }
}
