package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.ir.Value.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators that pass values on: as they are, by default, through a function. */
final class ChoiceOperators {

  /** A predicate turned round; {@link Functions} knows how to run it. */
  static final String NEGATED = "NEGATED";

  private ChoiceOperators() {}

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("SAME", in -> in.get(0)),
        entry("SAME_OR", in -> in.get(0)),
        entry("UNKNOWN", in -> List.of()),
        entry(NEGATED, in -> List.of()),
        entry("FOR_ONE", in -> List.of()),
        entry("CONSTANT", ChoiceOperators::constant),
        entry("NULL", in -> List.of(origin(in, Atoms.NULL, "null"))),
        entry("ELSE", ChoiceOperators::orElse),
        entry("ELSE_GET", ChoiceOperators::orElseGet),
        entry("APPLY", in -> in.pairs((a, f) -> in.functions().apply(f, List.of(a)))),
        entry("CALL", in -> in.each(f -> in.functions().apply(f, List.of()))),
        entry("KEEP_IF", in -> in.pairs((a, f) -> keptIf(in, a, f))));
  }

  private static Alternative origin(Operands in, Atom atom, String text) {
    return new Alternative(atom, Trace.from(new Step(Step.Kind.ORIGIN, text, in.site())));
  }

  private static List<Alternative> constant(Operands in) {
    return List.of(origin(in, new Atom.Scalar(in.data()), Describe.literal(in.data())));
  }

  /** The first operand that is there; where that cannot be said, those after it too. */
  private static List<Alternative> orElse(Operands in) {
    List<Alternative> results = new ArrayList<>();
    for (List<Alternative> operand : in.all()) {
      if (operand.isEmpty()) {
        continue;
      }
      boolean sure = true;
      for (Alternative alternative : operand) {
        if (Atoms.isUnknown(alternative.atom())) {
          results.add(outside(alternative));
          sure = false;
        } else if (isAbsent(alternative.atom())) {
          sure = false;
        } else {
          results.add(alternative);
        }
      }
      if (sure) {
        break;
      }
    }
    return results;
  }

  private static boolean isAbsent(Atom atom) {
    return Atoms.isNull(atom) || Atoms.whole(atom).filter(String::isBlank).isPresent();
  }

  private static Alternative outside(Alternative unknown) {
    return unknown.atom() instanceof Atom.Missing
        ? unknown
        : new Alternative(new Atom.Missing(Reason.OUTSIDE), unknown.trace());
  }

  private static List<Alternative> orElseGet(Operands in) {
    List<Alternative> supplied =
        in.get(1).stream().flatMap(f -> in.functions().apply(f, List.of()).stream()).toList();
    return orElse(new Operands(List.of(in.get(0), supplied), false, "", in.site(), in.functions()));
  }

  private static List<Alternative> keptIf(Operands in, Alternative of, Alternative predicate) {
    Optional<Boolean> met =
        ConditionOperators.decided(in.functions().apply(predicate, List.of(of)));
    List<Alternative> results = new ArrayList<>();
    if (met.orElse(true)) {
      results.add(of);
    }
    if (!met.orElse(false)) {
      results.add(new Alternative(Atoms.NULL, of.trace()));
    }
    return results;
  }
}
