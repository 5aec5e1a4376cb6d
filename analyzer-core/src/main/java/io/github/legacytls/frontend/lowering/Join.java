package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Choice;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.ir.Value.Unknown;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * The join of two values where two paths meet.
 *
 * <p>A powerset with {@link Unknown} as an ordinary member: joining with something unknown never
 * loses what is known. What locals and heap hold is flat (operands are kept by site in {@link
 * Definitions}), a method has finitely many sites, and so every fixpoint ends.
 */
public final class Join {

  private Join() {}

  /**
   * What is known after two paths meet, when one gives {@code a} and the other {@code b}; {@code a}
   * itself when {@code b} adds nothing.
   */
  public static Value of(Value a, Value b) {
    if (a == b || a.equals(b)) {
      return a;
    }
    List<Value> alternatives = new ArrayList<>(alternativesOf(a));
    int known = alternatives.size();
    for (Value value : alternativesOf(b)) {
      if (!alternatives.contains(value)) {
        alternatives.add(value);
      }
    }
    if (alternatives.size() == known) {
      return a;
    }
    Value joined = choice(alternatives, a.site());
    return joined.equals(a) ? a : joined;
  }

  static List<Value> alternativesOf(Value value) {
    return value instanceof Choice choice ? choice.alternatives() : List.of(value);
  }

  /**
   * One of {@code alternatives}; more than the limit are dropped, last first, and an unknown takes
   * their place.
   */
  static Value choice(List<Value> alternatives, Location site) {
    if (alternatives.size() == 1) {
      return alternatives.get(0);
    }
    if (alternatives.size() <= Limits.ALTERNATIVES) {
      return new Choice(alternatives, site);
    }
    Value rest = new Unknown(Reason.BUDGET, site);
    List<Value> kept = new ArrayList<>(alternatives);
    kept.remove(rest);
    kept.subList(Limits.ALTERNATIVES - 1, kept.size()).clear();
    kept.add(rest);
    return new Choice(kept, site);
  }
}
