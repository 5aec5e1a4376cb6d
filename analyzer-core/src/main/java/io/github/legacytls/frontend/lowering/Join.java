package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Choice;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.ir.Value.Unknown;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The join of two values where two paths meet.
 *
 * <p>A powerset with {@link Unknown} as an ordinary member: joining with something unknown never
 * loses what is known. Two versions of the value made at one site are one value whose operands are
 * joined; a value that would contain itself (a loop builds on it) gets {@code Unknown(RECURSION)}
 * there. Both together make every fixpoint end.
 */
public final class Join {

  private Join() {}

  /** What is known after two paths meet, when one gives {@code a} and the other {@code b}. */
  public static Value of(Value a, Value b) {
    if (a == b || a.equals(b)) {
      return a;
    }
    Set<Value> alternatives = new LinkedHashSet<>(alternativesOf(a));
    for (Value value : alternativesOf(b)) {
      add(alternatives, value);
    }
    return choice(new ArrayList<>(alternatives), a.site());
  }

  private static List<Value> alternativesOf(Value value) {
    return value instanceof Choice choice ? choice.alternatives() : List.of(value);
  }

  private static void add(Set<Value> alternatives, Value value) {
    if (alternatives.contains(value)) {
      return;
    }
    Value twin = null;
    for (Value candidate : alternatives) {
      if (candidate.site().equals(value.site()) && candidate.getClass() == value.getClass()) {
        twin = candidate;
        break;
      }
    }
    if (twin == null) {
      alternatives.add(value);
      return;
    }
    Value merged = sameSite(twin, value);
    List<Value> kept = new ArrayList<>(alternatives);
    kept.set(kept.indexOf(twin), merged);
    alternatives.clear();
    alternatives.addAll(kept);
  }

  /** Joins two values that one site produced at different times. */
  private static Value sameSite(Value a, Value b) {
    if (a instanceof Value.Result x
        && b instanceof Value.Result y
        && x.arguments().size() == y.arguments().size()
        && x.receiver().isPresent() == y.receiver().isPresent()) {
      return new Value.Result(
          x.callee(),
          x.receiver().map(r -> of(r, y.receiver().orElse(r))),
          each(x.arguments(), y.arguments()),
          x.site());
    }
    if (a instanceof Value.Instance x && b instanceof Value.Instance y) {
      // The placeholder of a not yet constructed object has no arguments: the constructed one says
      // more.
      if (x.arguments().size() != y.arguments().size()) {
        return x.arguments().size() > y.arguments().size() ? x : y;
      }
      return new Value.Instance(y.constructor(), each(x.arguments(), y.arguments()), y.site());
    }
    if (a instanceof Value.Text x
        && b instanceof Value.Text y
        && x.parts().size() == y.parts().size()) {
      return new Value.Text(each(x.parts(), y.parts()), x.site());
    }
    if (a instanceof Value.Element x && b instanceof Value.Element y) {
      return new Value.Element(
          of(x.container(), y.container()), of(x.index(), y.index()), x.site());
    }
    if (a instanceof Value.FieldRead x && b instanceof Value.FieldRead y) {
      return new Value.FieldRead(x.field(), of(x.receiver(), y.receiver()), x.site());
    }
    if (a instanceof Value.Operation x
        && b instanceof Value.Operation y
        && x.operands().size() == y.operands().size()) {
      return new Value.Operation(x.operator(), each(x.operands(), y.operands()), x.site());
    }
    if (a instanceof Value.Sequence x && b instanceof Value.Sequence y) {
      return sequences(x, y);
    }
    return b;
  }

  private static Value sequences(Value.Sequence x, Value.Sequence y) {
    int common = Math.min(x.elements().size(), y.elements().size());
    List<Value> elements =
        new ArrayList<>(each(x.elements().subList(0, common), y.elements().subList(0, common)));
    List<Value> longer = x.elements().size() > y.elements().size() ? x.elements() : y.elements();
    elements.addAll(longer.subList(common, longer.size()));
    return new Value.Sequence(elements, x.open() || y.open(), x.site());
  }

  private static List<Value> each(List<Value> a, List<Value> b) {
    List<Value> joined = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      joined.add(of(a.get(i), b.get(i)));
    }
    return joined;
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
    List<Value> kept = new ArrayList<>(alternatives.subList(0, Limits.ALTERNATIVES - 1));
    kept.add(new Unknown(Reason.BUDGET, site));
    return new Choice(kept, site);
  }
}
