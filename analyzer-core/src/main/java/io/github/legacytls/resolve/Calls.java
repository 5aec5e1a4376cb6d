package io.github.legacytls.resolve;

import io.github.legacytls.catalog.MethodModel;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Body;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What calls return: by the model of a library method, or by the code of the program. */
final class Calls {

  private final Evaluation evaluation;
  private final Program program;
  private final Models models;
  private final Functions functions;
  private final Settings settings;
  private final ExactTypes types;
  private final OwnTexts texts;
  private final UnreadCode unread;

  Calls(Evaluation evaluation, Models models) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.models = models;
    this.settings = new Settings(evaluation);
    this.types = new ExactTypes(program);
    this.functions = new Functions(evaluation, models, types);
    this.texts = new OwnTexts(evaluation, types);
    this.unread = new UnreadCode(evaluation);
  }

  List<Case> result(Value.Result value, Frame frame) {
    MethodName linked = program.linked(value);
    Invocation invocation =
        new Invocation(
            linked,
            value.receiver().map(r -> new Operand.Unevaluated(r, frame)),
            unevaluated(value.arguments(), frame),
            value.arguments().stream().anyMatch(models::isIterated),
            value.site(),
            frame);
    return call(invocation);
  }

  static List<Operand> unevaluated(List<Value> values, Frame frame) {
    return values.stream().<Operand>map(v -> new Operand.Unevaluated(v, frame)).toList();
  }

  /** A new object: modelled, the program's own, or a library's. */
  List<Case> instance(Value.Instance value, Frame frame) {
    MethodName linked = program.link(value.constructor(), Optional.empty(), value.site());
    if (linked.owner() instanceof TypeName.Known owner) {
      evaluation.demands().dependOnDeclared(owner.internalName());
    }
    Invocation creation =
        new Invocation(
            linked,
            Optional.empty(),
            unevaluated(value.arguments(), frame),
            false,
            value.site(),
            frame);
    Optional<MethodModel> model = models.of(linked);
    if (model.isPresent()) {
      List<Case> modelled = modelled(model.get(), creation);
      if (!modelled.isEmpty()) {
        return evaluation.changes().handedOn(modelled, value, frame);
      }
    }
    Optional<List<Case>> filled = new InitialisedCollections(evaluation, models).of(value, linked);
    if (filled.isPresent()) {
      return filled.get();
    }
    Step origin = new Step(Step.Kind.ORIGIN, Describe.method(linked), value.site());
    return linked.owner() instanceof TypeName.Known owner && program.declares(owner.internalName())
        ? List.of(Case.of(new ProgramObject(value, frame), origin))
        : made(creation);
  }

  List<Case> call(Invocation invocation) {
    Optional<MethodModel> model = models.of(invocation.callee());
    if (model.isPresent()) {
      List<Case> modelled = modelled(model.get(), invocation);
      if (!modelled.isEmpty()) {
        return modelled;
      }
    }
    List<Case> results = new ArrayList<>(ofProgram(invocation));
    boolean nothingKnown = results.stream().allMatch(c -> Atoms.isUnknown(c.atom()));
    if (nothingKnown) {
      List<Case> configured = settings.read(invocation);
      if (!configured.isEmpty()) {
        return configured;
      }
    }
    return results.isEmpty() ? made(invocation) : Evaluation.withoutRecursion(results);
  }

  /** What a constant of a library holds; nothing where no row says it. */
  List<Case> constant(FieldName field, Location site) {
    MethodName asMethod = new MethodName(field.owner(), field.name(), Arity.of(0));
    return models
        .of(field)
        .map(
            model ->
                modelled(
                    model,
                    new Invocation(
                        asMethod, Optional.empty(), List.of(), site, Frame.of(Fields.NOWHERE))))
        .orElse(List.of());
  }

  private List<Case> modelled(MethodModel model, Invocation invocation) {
    if (model.operator().equals(Settings.OPERATOR)) {
      return configured(model, invocation);
    }
    Optional<Operator> operator = models.operator(model);
    if (operator.isEmpty()) {
      return List.of();
    }
    List<Operand> selected =
        Models.select(model, invocation.receiver(), invocation.arguments(), invocation.site());
    List<List<Case>> operands = new ArrayList<>();
    for (Operand operand : selected) {
      List<Case> cases = evaluation.evaluate(operand);
      if (TextOperators.rendersObjects(model.operator())) {
        cases = texts.of(cases, invocation.site(), invocation.frame());
      }
      operands.add(model.operator().equals("SAME") ? cases : expanded(cases));
    }
    List<Case> results = apply(operator.get(), model, operands, invocation);
    // Beyond the budget nothing tells any more what a filter drops.
    return evaluation.isExhausted() && takesFunction(operands)
        ? evaluation.tooFar(invocation.site())
        : results;
  }

  boolean takesFunction(List<List<Case>> operands) {
    return operands.stream()
        .anyMatch(cases -> cases.stream().anyMatch(c -> functions.isFunction(c.atom())));
  }

  /** What was put into the very object that is read, else what is configured. */
  private List<Case> configured(MethodModel model, Invocation invocation) {
    List<Operand> selected =
        Models.select(model, Optional.empty(), invocation.arguments(), invocation.site());
    List<Case> stored = new ArrayList<>();
    if (invocation.receiver().isPresent()) {
      stored.addAll(
          Evaluation.inWorlds(
              List.of(
                  evaluation.evaluate(invocation.receiver().get()),
                  evaluation.evaluate(selected.get(0))),
              all -> MapOperators.stored(all.get(0), all.get(1))));
    }
    return stored.isEmpty() ? settings.read(invocation, selected) : stored;
  }

  private List<Case> apply(
      Operator operator, MethodModel model, List<List<Case>> operands, Invocation invocation) {
    Step derived =
        new Step(Step.Kind.DERIVED, Describe.method(invocation.callee()), invocation.site());
    return Evaluation.inWorlds(
        operands,
        all -> {
          Operands in =
              new Operands(
                  all, invocation.iterated(), model.data(), invocation.site(), functions::apply);
          List<Alternative> results = operator.apply(in);
          return results.isEmpty()
              ? List.of(unmodelled(invocation, all))
              : results.stream().map(r -> derived(r, all, derived)).toList();
        });
  }

  /** Records the step, unless the value went through as it was. */
  @SuppressWarnings("ReferenceEquality") // what went through is the very same object
  private static Alternative derived(
      Alternative result, List<List<Alternative>> operands, Step step) {
    boolean asItWas = operands.stream().anyMatch(o -> o.stream().anyMatch(a -> a == result));
    return asItWas || result.trace().last().location().equals(step.location())
        ? result
        : new Alternative(result.atom(), result.trace().then(step));
  }

  /** The operator could not say; its operands may still be of interest. */
  private static Alternative unmodelled(Invocation invocation, List<List<Alternative>> operands) {
    boolean hasReceiver = invocation.receiver().isPresent() && !operands.isEmpty();
    Optional<Alternative> receiver =
        hasReceiver ? operands.get(0).stream().findFirst() : Optional.empty();
    List<Slot> slots =
        operands.subList(hasReceiver ? 1 : 0, operands.size()).stream().map(Slots::always).toList();
    Atom made = new Atom.Made(invocation.callee(), receiver, slots);
    return new Alternative(made, Trace.from(origin(invocation)));
  }

  private static Step origin(Invocation invocation) {
    return new Step(Step.Kind.ORIGIN, Describe.method(invocation.callee()), invocation.site());
  }

  /** What a library returned or made, with what it was given. */
  private List<Case> made(Invocation invocation) {
    unread.askFor(invocation);
    List<List<Case>> arguments = invocation.arguments().stream().map(evaluation::evaluate).toList();
    return Evaluation.inWorlds(
        arguments,
        all ->
            List.of(
                new Alternative(
                    new Atom.Made(
                        invocation.callee(),
                        Optional.empty(),
                        all.stream().map(Slots::always).toList()),
                    Trace.from(origin(invocation)))));
  }

  private List<Case> ofProgram(Invocation invocation) {
    evaluation.demands().dependOnCodeOf(invocation.callee());
    List<Body> bodies = program.bodiesOf(invocation.callee(), invocation.site());
    if (bodies.isEmpty()) {
      return withoutBody(invocation);
    }
    boolean mayBeFromOutside =
        invocation.receiver().isPresent()
            && invocation.callee().owner() instanceof TypeName.Known owner
            && (!program.declares(owner.internalName())
                || program.isAnnotation(owner.internalName()));
    return (bodies.size() > 1 && invocation.receiver().isPresent())
            || mayBeFromOutside
            || mayBeFunction(invocation)
        ? dispatched(invocation, bodies, mayBeFromOutside)
        : run(bodies, invocation);
  }

  /** The method of an interface runs what is passed for it, though only one class implements it. */
  private boolean mayBeFunction(Invocation invocation) {
    MethodName callee = invocation.callee();
    return invocation.receiver().isPresent()
        && functions.mayBe(invocation)
        && callee.owner() instanceof TypeName.Known owner
        && program
            .method(owner.internalName(), callee.name(), callee.arity())
            .filter(MemberDeclaration.Method::isAbstract)
            .isPresent();
  }

  /** Several methods may run: where the object is known, only its own does. */
  private List<Case> dispatched(
      Invocation invocation, List<Body> bodies, boolean mayBeFromOutside) {
    List<Case> results = new ArrayList<>();
    boolean any = false;
    for (Case receiver : evaluation.evaluate(invocation.receiver().orElseThrow())) {
      Optional<String> type = types.of(receiver.atom(), invocation.site());
      if (functions.isFunction(receiver.atom())) {
        results.addAll(functions.call(receiver, invocation.arguments(), invocation.site()));
      } else if (type.isPresent()) {
        List<Body> own = program.bodiesOf(invocation.callee(), type.get(), invocation.site());
        Invocation exact = invocation.on(new Operand.Evaluated(List.of(receiver)));
        run(own, exact).forEach(c -> c.of(receiver).ifPresent(results::add));
      } else {
        any = true;
      }
    }
    if (any) {
      results.addAll(run(bodies, invocation));
      results.addAll(mayBeFromOutside ? made(invocation) : List.of());
    }
    return results;
  }

  /** What the code returns when it is given these arguments. */
  List<Case> run(List<Body> bodies, Invocation invocation) {
    List<Case> results = new ArrayList<>();
    for (Body body : bodies) {
      Frame outer = invocation.frame();
      if (evaluation.isExhausted()) {
        results.addAll(evaluation.tooFar(invocation.site()));
        break;
      }
      if (outer.isRunning(body.method()) || outer.depth() >= evaluation.reach().calls()) {
        results.addAll(Case.missing(Reason.RECURSION, invocation.site()));
        continue;
      }
      Frame inner =
          outer.enter(
              body.method(),
              Frame.How.CALL,
              arranged(
                  invocation.arguments(),
                  body.method().arity().arguments(),
                  body.isVariadic(),
                  invocation.site()),
              invocation.receiver(),
              invocation.site());
      results.addAll(returned(body, inner));
    }
    return results;
  }

  /**
   * What the returns give that can be reached with these arguments. Recursion changes them, so that
   * then all are taken.
   */
  private List<Case> returned(Body body, Frame inner) {
    List<Case> reached = new ArrayList<>();
    List<Case> others = new ArrayList<>();
    for (Fact.Return returned : body.returns()) {
      Step step =
          new Step(
              Step.Kind.RETURN, "returned by " + Describe.method(body.method()), returned.site());
      List<Bindings> choices = evaluation.choicesWhere(returned.guards(), inner);
      for (Case one : evaluation.evaluate(returned.value(), inner.under(returned.guards()))) {
        choices.forEach(b -> one.then(step).under(b).ifPresent(reached::add));
        if (choices.isEmpty()) {
          others.add(one.then(step));
        }
      }
    }
    if (reached.stream().anyMatch(Case::isRecursion)) {
      reached.addAll(others);
    }
    return reached;
  }

  /** The arguments as the method sees them: the rest of a variadic call packed into one. */
  static List<Operand> arranged(
      List<Operand> arguments, int parameters, boolean isVariadic, Location site) {
    if (!isVariadic || parameters == 0 || arguments.size() < parameters - 1) {
      return arguments;
    }
    List<Operand> arranged = new ArrayList<>(arguments.subList(0, parameters - 1));
    arranged.add(new Operand.Packed(arguments.subList(parameters - 1, arguments.size()), site));
    return arranged;
  }

  /** The rest of the arguments; a single one that is a container is the array itself. */
  List<Case> packed(Operand.Packed packed) {
    List<List<Case>> cases = packed.elements().stream().map(evaluation::evaluate).toList();
    return Evaluation.inWorlds(
        cases,
        all -> {
          if (all.size() == 1 && all.get(0).stream().allMatch(a -> a.atom() instanceof Atom.Many)) {
            return all.get(0);
          }
          Trace trace =
              all.isEmpty()
                  ? Trace.from(new Step(Step.Kind.ORIGIN, "no arguments", packed.site()))
                  : all.get(0).get(0).trace();
          List<Slot> slots = all.stream().map(Slots::always).toList();
          return List.of(new Alternative(Slots.many(slots, false), trace));
        });
  }

  /** Functions that are called, accessors that nobody wrote, constants of enums. */
  private List<Case> withoutBody(Invocation invocation) {
    List<Case> results = new ArrayList<>();
    if (invocation.receiver().isPresent() && functions.mayBe(invocation)) {
      for (Case receiver : evaluation.evaluate(invocation.receiver().get())) {
        if (functions.isFunction(receiver.atom())) {
          results.addAll(functions.call(receiver, invocation.arguments(), invocation.site()));
        } else if (!(invocation.callee().owner() instanceof TypeName.Known)) {
          results.addAll(ofExactType(receiver, invocation));
        }
      }
    }
    return results.isEmpty() ? evaluation.fields().withoutBody(invocation) : results;
  }

  /** The parameter of a lambda has no type that is written; what is passed to it has one. */
  private List<Case> ofExactType(Case receiver, Invocation invocation) {
    Optional<String> type = types.of(receiver.atom(), invocation.site());
    if (type.isEmpty()) {
      return List.of();
    }
    List<Body> own = program.bodiesOf(invocation.callee(), type.get(), invocation.site());
    return run(own, invocation.on(new Operand.Evaluated(List.of(receiver)))).stream()
        .flatMap(c -> c.of(receiver).stream())
        .toList();
  }

  /** Runs a lambda or method reference. */
  List<Alternative> apply(Alternative function, List<Alternative> arguments) {
    return functions.apply(function, arguments);
  }

  /** Whether the value stands for each element of what is iterated over. */
  boolean isIterated(Value value) {
    return models.isIterated(value);
  }

  OwnTexts texts() {
    return texts;
  }

  /** Containers and texts that a library is known to supply, in full. */
  List<Case> expanded(List<Case> cases) {
    return cases.stream().map(this::expanded).toList();
  }

  private Case expanded(Case one) {
    if (!(one.atom() instanceof Atom.Made made)) {
      return one;
    }
    Optional<MethodModel> model = models.of(made.by()).filter(Supplies::isModel);
    return model.isEmpty() ? one : one.with(Supplies.expand(one.alternative(), made, model.get()));
  }
}
