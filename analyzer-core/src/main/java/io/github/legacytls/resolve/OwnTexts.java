package io.github.legacytls.resolve;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of objects whose class says itself, by a {@code toString} of the program. */
final class OwnTexts {

  private final Evaluation evaluation;
  private final ExactTypes types;

  OwnTexts(Evaluation evaluation, ExactTypes types) {
    this.evaluation = evaluation;
    this.types = types;
  }

  /** The same, with the text in place of an object that has one. */
  List<Case> of(List<Case> cases, Location site, Frame frame) {
    if (cases.stream().noneMatch(c -> isObject(c.atom()))) {
      return cases;
    }
    List<Case> texts = new ArrayList<>();
    for (Case one : cases) {
      List<Case> text = isObject(one.atom()) ? of(one, site, frame) : List.of();
      texts.addAll(text.isEmpty() ? List.of(one) : text);
    }
    return texts;
  }

  private static boolean isObject(Atom atom) {
    return atom instanceof ProgramObject || atom instanceof Atom.Symbol;
  }

  private List<Case> of(Case object, Location site, Frame frame) {
    Optional<String> type = types.of(object.atom(), site);
    if (type.isEmpty()) {
      return List.of();
    }
    MethodName toString = new MethodName(new TypeName.Known(type.get()), "toString", Arity.of(0));
    List<Body> bodies = evaluation.program().bodiesOf(toString, type.get(), site);
    Optional<Operand> self = Optional.of(new Operand.Evaluated(List.of(object)));
    return evaluation.calls().run(bodies, new Invocation(toString, self, List.of(), site, frame));
  }
}
