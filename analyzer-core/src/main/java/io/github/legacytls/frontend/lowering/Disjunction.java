package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What holds where two paths of a short circuit meet: behind {@code a || b} one comes from {@code
 * a}, the other from {@code !a} and {@code b}.
 */
final class Disjunction {

  private static final String OR = "||";
  private static final String NOT = "!";
  private static final int LONGEST = 6;

  private Disjunction() {}

  /** The condition of both paths together, of which each list holds what the other has not. */
  static Optional<Guard> of(List<Guard> one, List<Guard> other) {
    return either(one, other).or(() -> either(other, one));
  }

  private static Optional<Guard> either(List<Guard> first, List<Guard> second) {
    if (first.size() != 1 || second.isEmpty() || second.size() > LONGEST) {
      return Optional.empty();
    }
    List<Guard> parts = parts(first.get(0));
    List<Guard> rest =
        second.stream().filter(g -> parts.stream().noneMatch(p -> areOpposite(g, p))).toList();
    if (rest.size() != 1 || second.size() != parts.size() + 1) {
      return Optional.empty();
    }
    Value last = value(rest.get(0));
    // Two operands each, and the place of the last one, which tells it from its own first operand.
    Value whole = new Operation(OR, List.of(value(first.get(0)), last), last.site());
    return Optional.of(new Guard(whole, /* holds= */ true));
  }

  /** Whether {@code whole} holds wherever one of {@code guards} does. */
  static boolean isMet(Guard whole, List<Guard> guards) {
    List<Guard> parts = parts(whole);
    return parts.size() > 1
        && guards.stream().anyMatch(g -> parts.stream().anyMatch(p -> Guards.sameCondition(g, p)));
  }

  private static List<Guard> parts(Guard guard) {
    return guard.holds()
            && guard.condition() instanceof Operation operation
            && operation.operator().equals(OR)
        ? operation.operands().stream().flatMap(part -> parts(guard(part)).stream()).toList()
        : List.of(guard);
  }

  private static Guard guard(Value value) {
    return value instanceof Operation operation && operation.operator().equals(NOT)
        ? new Guard(operation.operands().get(0), false)
        : new Guard(value, true);
  }

  private static Value value(Guard guard) {
    return guard.holds()
        ? guard.condition()
        : new Operation(NOT, List.of(guard.condition()), guard.condition().site());
  }

  private static boolean areOpposite(Guard a, Guard b) {
    return a.holds() != b.holds() && Guards.sameCondition(a, new Guard(b.condition(), a.holds()));
  }
}
