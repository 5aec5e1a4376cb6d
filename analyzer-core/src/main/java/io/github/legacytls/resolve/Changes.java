package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an object is after its mutators ran. */
final class Changes {

  private final Evaluation evaluation;
  private final Models models;

  Changes(Evaluation evaluation, Models models) {
    this.evaluation = evaluation;
    this.models = models;
  }

  List<Case> fold(Value.Changed value, Frame frame) {
    List<Case> current = evaluation.evaluate(value.before(), frame);
    for (Change change : value.changes()) {
      current = after(current, change, value.before(), frame);
    }
    return current;
  }

  private List<Case> after(List<Case> current, Change change, Value object, Frame frame) {
    MethodName linked =
        evaluation.program().link(change.mutator(), Optional.of(object), change.site());
    Optional<MethodModel> model = models.of(linked).filter(MethodModel::mutates);
    Optional<Operator> operator = model.flatMap(models::operator);
    if (operator.isEmpty() || isDead(change, frame)) {
      return current;
    }
    Frame guarded = frame.under(change.guards());
    Operand self = new Operand.Evaluated(evaluation.calls().expanded(current));
    List<Operand> arguments = new ArrayList<>(Calls.unevaluated(change.arguments(), guarded));
    Optional<Operand> receiver = Optional.of(self);
    Effect effect = model.get().effect();
    if (effect == Effect.MUTATES_FIRST_ARGUMENT) {
      arguments.set(0, self);
    } else if (effect == Effect.MUTATES_THIRD_ARGUMENT) {
      arguments.set(2, self);
    }
    List<List<Case>> operands = new ArrayList<>();
    for (Operand operand : Models.select(model.get(), receiver, arguments, change.site())) {
      List<Case> cases = evaluation.evaluate(operand);
      if (cases.isEmpty()) {
        return current;
      }
      operands.add(operand == self ? cases : evaluation.calls().expanded(cases));
    }
    boolean spread = change.arguments().stream().anyMatch(Subvalues::isIterated);
    List<Case> changed =
        Evaluation.inWorlds(
            operands,
            all -> {
              Operands in =
                  new Operands(
                      all, spread, model.get().data(), change.site(), evaluation.calls()::apply);
              List<Alternative> result = operator.get().apply(in);
              return result.isEmpty() ? all.get(0) : result;
            });
    return change.always() ? changed : sometimes(current, changed);
  }

  /** Code behind a condition that never holds does not run. */
  private boolean isDead(Change change, Frame frame) {
    return change.guards().stream()
        .anyMatch(
            g -> evaluation.holds(g, frame, Bindings.NONE).filter(holds -> !holds).isPresent());
  }

  /** A change that happens on some paths only. */
  private static List<Case> sometimes(List<Case> before, List<Case> after) {
    List<Case> results = new ArrayList<>();
    for (Case changed : after) {
      List<Case> origins =
          before.stream().filter(b -> b.bindings().isWithin(changed.bindings())).toList();
      if (origins.size() == 1 && isContainer(changed.atom())) {
        results.add(changed.with(joined(origins.get(0), changed)));
      } else {
        origins.stream()
            .flatMap(o -> o.under(changed.bindings()).stream())
            .filter(o -> !results.contains(o))
            .forEach(results::add);
        results.add(changed);
      }
    }
    return results;
  }

  private static boolean isContainer(Atom atom) {
    return atom instanceof Atom.Many || atom instanceof Atom.Pairs;
  }

  private static Alternative joined(Case before, Case after) {
    Atom atom =
        after.atom() instanceof Atom.Pairs pairs
            ? Slots.joined(
                before.atom() instanceof Atom.Pairs earlier
                    ? earlier
                    : new Atom.Pairs(List.of(), pairs.open()),
                pairs)
            : Slots.joined(Slots.contents(before.atom()), (Atom.Many) after.atom());
    return new Alternative(atom, after.alternative().trace());
  }
}
