package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operators of the language on known operands. */
final class Operations {

  private Operations() {}

  static List<Alternative> apply(Value.Operation operation, List<List<Alternative>> operands) {
    Trace trace = Trace.from(new Step(Step.Kind.ORIGIN, operation.operator(), operation.site()));
    List<Alternative> results = new ArrayList<>();
    List<Alternative> first = operands.isEmpty() ? List.of() : operands.get(0);
    if (operands.size() == 1) {
      first.forEach(a -> results.add(made(unary(operation.operator(), a.atom()), trace)));
    } else if (operands.size() == 2) {
      for (Alternative a : first) {
        for (Alternative b : operands.get(1)) {
          results.add(binary(operation.operator(), a, b, trace));
        }
      }
    } else {
      results.add(made(Optional.empty(), trace));
    }
    return Operands.limited(results);
  }

  private static Alternative made(Optional<Object> constant, Trace trace) {
    Atom atom =
        constant.isPresent()
            ? new Atom.Scalar(constant.get())
            : new Atom.Missing(Reason.NOT_FOLLOWED);
    return new Alternative(atom, trace);
  }

  private static Alternative binary(String operator, Alternative a, Alternative b, Trace trace) {
    Optional<Atom> mask = operator.equals("|") ? Masks.union(a, b) : Optional.empty();
    return mask.map(atom -> new Alternative(atom, trace))
        .orElseGet(() -> made(binary(operator, a.atom(), b.atom()), trace));
  }

  private static Optional<Object> unary(String operator, Atom operand) {
    return switch (operator) {
      case "!" -> Atoms.truth(operand).map(t -> !t);
      case "-" -> Atoms.number(operand).map(n -> -n);
      case "~" -> Atoms.number(operand).map(n -> ~n);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> binary(String operator, Atom a, Atom b) {
    return switch (operator) {
      case "==" -> Atoms.same(a, b).map(t -> t);
      case "!=" -> Atoms.same(a, b).map(t -> !t);
      case "&&" -> both(a, b, false).map(t -> t);
      case "||" -> both(a, b, true).map(t -> t);
      case "^" -> exclusive(a, b);
      default -> Atoms.number(a).flatMap(x -> Atoms.number(b).flatMap(y -> on(operator, x, y)));
    };
  }

  /** One operand that is {@code decisive} is enough. */
  private static Optional<Boolean> both(Atom a, Atom b, boolean decisive) {
    Optional<Boolean> x = Atoms.truth(a);
    Optional<Boolean> y = Atoms.truth(b);
    if (x.filter(t -> t == decisive).isPresent() || y.filter(t -> t == decisive).isPresent()) {
      return Optional.of(decisive);
    }
    return x.isPresent() && y.isPresent() ? Optional.of(!decisive) : Optional.empty();
  }

  private static Optional<Object> exclusive(Atom a, Atom b) {
    return Atoms.truth(a).flatMap(x -> Atoms.truth(b).map(y -> x ^ y));
  }

  private static Optional<Object> on(String operator, long x, long y) {
    return switch (operator) {
      case "<" -> Optional.of(x < y);
      case "<=" -> Optional.of(x <= y);
      case ">" -> Optional.of(x > y);
      case ">=" -> Optional.of(x >= y);
      case "+" -> Optional.of(x + y);
      case "-" -> Optional.of(x - y);
      case "*" -> Optional.of(x * y);
      case "|" -> Optional.of(x | y);
      case "&" -> Optional.of(x & y);
      case "<<" -> Optional.of(x << y);
      default -> Optional.empty();
    };
  }
}
