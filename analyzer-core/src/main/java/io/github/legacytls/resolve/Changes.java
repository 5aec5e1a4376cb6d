package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.Body;
import io.github.legacytls.program.CallSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object is after its mutators ran. */
final class Changes {

  /** Operators that put something beside what is there. */
  private static final Set<String> ADDING = Set.of("ADD", "ADD_ALL", "PUT", "PUT_ALL");

  private final Evaluation evaluation;
  private final Models models;

  Changes(Evaluation evaluation, Models models) {
    this.evaluation = evaluation;
    this.models = models;
  }

  List<Case> fold(Value.Changed value, Frame frame) {
    return fold(evaluation.evaluate(value.before(), frame), value.changes(), value.before(), frame);
  }

  /** What {@code before}, which is called {@code object} in {@code frame}, is after all of it. */
  List<Case> fold(List<Case> before, List<Change> changes, Value object, Frame frame) {
    List<Case> current = before;
    for (Change change : changes) {
      current = Evaluation.limited(after(current, change, object, frame), change.site());
    }
    return current;
  }

  /**
   * What {@code made}, just created in {@code frame}, becomes by methods of the program that it is
   * passed to and that fill it: {@code addIfSupported(names, list)}. Those run later than the
   * creation; where exactly is not looked at.
   */
  List<Case> handedOn(List<Case> made, Value.Instance instance, Frame frame) {
    List<Case> current = made;
    for (CallSite call : evaluation.program().callsIn(frame.method(), instance.site())) {
      List<Value> arguments = call.call().arguments();
      for (int i = 0; i < arguments.size(); i++) {
        if (isSame(arguments.get(i), instance) && models.of(call.callee()).isEmpty()) {
          current = filled(current, call, i, frame);
        }
      }
    }
    return current;
  }

  private static boolean isSame(Value argument, Value.Instance instance) {
    Value object = argument instanceof Value.Changed changed ? changed.before() : argument;
    return object instanceof Value.Instance && object.site().equals(instance.site());
  }

  /** The object after the callee did to its parameter what it does. */
  private List<Case> filled(List<Case> before, CallSite call, int index, Frame frame) {
    List<Case> current = before;
    for (Body body : evaluation.program().bodiesOf(call.callee(), call.site())) {
      if (frame.isRunning(body.method()) || frame.depth() >= evaluation.reach().calls()) {
        continue;
      }
      Frame inside =
          frame.enter(
              body.method(),
              Frame.How.CALL,
              Calls.arranged(
                  Calls.unevaluated(call.call().arguments(), frame),
                  body.method().arity().arguments(),
                  body.isVariadic(),
                  call.site()),
              call.call().receiver().map(r -> new Operand.Unevaluated(r, frame)),
              call.site());
      for (CallSite inner : evaluation.program().callsIn(body)) {
        Optional<Value> receiver = inner.call().receiver();
        if (receiver.filter(r -> isParameter(r, body.method(), index)).isPresent()) {
          Fact.Call made = inner.call();
          // What a loop over its arguments adds are elements of one list, not lists of one each.
          boolean always = made.arguments().stream().noneMatch(models::isIterated);
          Change change =
              new Change(made.callee(), made.arguments(), always, made.guards(), made.site());
          current = after(current, change, receiver.get(), inside);
        }
      }
    }
    return current;
  }

  private static boolean isParameter(Value receiver, MethodName method, int index) {
    Value object = receiver instanceof Value.Changed changed ? changed.before() : receiver;
    return object instanceof Value.Parameter parameter
        && parameter.index() == index
        && parameter.method().equals(method);
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
      if (TextOperators.rendersObjects(model.get().operator())) {
        cases = evaluation.calls().texts().of(cases, change.site(), guarded);
      }
      operands.add(operand == self ? cases : evaluation.calls().expanded(cases));
    }
    // An object that is made anew in each turn of a loop gets one element each time.
    boolean spread = !change.always() && change.arguments().stream().anyMatch(models::isIterated);
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
    boolean isDecidedByMore =
        !change.guards().isEmpty() || evaluation.calls().takesFunction(operands);
    if (evaluation.isExhausted() && isDecidedByMore) {
      return evaluation.tooFar(change.site());
    }
    return change.always() ? changed : sometimes(current, changed);
  }

  /** Whether a change leaves everything where it is, whatever else it puts beside it. */
  boolean onlyAdds(Change change, Value object) {
    MethodName linked =
        evaluation.program().link(change.mutator(), Optional.of(object), change.site());
    return models.of(linked).filter(model -> ADDING.contains(model.operator())).isPresent();
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
    Set<Kept> kept = new HashSet<>();
    for (Case changed : after) {
      List<Case> origins =
          before.stream().filter(b -> b.bindings().isWithin(changed.bindings())).toList();
      if (origins.size() == 1 && Perhaps.isContainer(changed.atom())) {
        results.add(changed.with(joined(origins.get(0), changed)));
      } else {
        origins.stream()
            .flatMap(o -> o.under(changed.bindings()).stream())
            .filter(o -> kept.add(new Kept(o.alternative(), o.bindings())))
            .forEach(results::add);
        results.add(changed);
      }
    }
    return results;
  }

  /** What stays as it was is the very same alternative, under perhaps other choices. */
  private record Kept(Alternative alternative, Bindings bindings) {
    @Override
    @SuppressWarnings("ReferenceEquality") // equal atoms of two origins are two alternatives
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept kept
          && kept.alternative == alternative
          && kept.bindings.equals(bindings);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(alternative) * 31 + bindings.hashCode();
    }
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
