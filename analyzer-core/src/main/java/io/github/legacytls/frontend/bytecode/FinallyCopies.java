package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The calls of a {@code finally} stand in the code once for each way out of the {@code try}. The
 * one on the way of an exception is no call of its own.
 */
final class FinallyCopies {

  private final Set<Location> unwinding = new HashSet<>();
  private final Set<Location> straight = new HashSet<>();

  private record Written(MethodName callee, int line) {
    static Written of(Fact.Call call) {
      return new Written(call.callee(), call.site().line());
    }
  }

  void called(Location site, boolean isUnwinding) {
    (isUnwinding ? unwinding : straight).add(site);
  }

  /** {@code facts} less the calls that are made by an exception only and stand elsewhere too. */
  List<Fact> without(List<Fact> facts) {
    if (straight.containsAll(unwinding)) {
      return facts;
    }
    Set<Written> written = new HashSet<>();
    for (Fact fact : facts) {
      if (fact instanceof Fact.Call call && straight.contains(call.site())) {
        written.add(Written.of(call));
      }
    }
    return facts.stream()
        .filter(
            fact ->
                !(fact instanceof Fact.Call call)
                    || straight.contains(call.site())
                    || !unwinding.contains(call.site())
                    || !written.contains(Written.of(call)))
        .toList();
  }
}
