package io.github.legacytls.resolve;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.FunctionUse;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What parameters are: the arguments of the call that was followed, or of every caller there is.
 */
final class Arguments {

  /** Operators that hand each element of a container to a function. */
  private static final Set<String> FOR_EACH =
      Set.of(
          "FILTER",
          "REMOVE_IF",
          "MAP",
          "FLAT_MAP",
          "ANY_MATCH",
          "ALL_MATCH",
          "NONE_MATCH",
          "FOR_EACH");

  private final Evaluation evaluation;
  private final Program program;
  private final Models models;
  private int depth;

  Arguments(Evaluation evaluation, Models models) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
    this.models = models;
  }

  List<Case> of(Value.Parameter parameter, Frame frame) {
    Optional<Frame.Entered> entered = frame.entered(parameter.method());
    return entered.isPresent() ? passed(parameter, entered.get()) : fromCallers(parameter);
  }

  /** The argument of the call through which the method was entered. */
  private List<Case> passed(Value.Parameter parameter, Frame.Entered call) {
    if (parameter.index() >= call.arguments().size()) {
      return Case.missing(Reason.MISSING, parameter.site());
    }
    Step step = step(parameter.method(), call.site());
    boolean stays = call.how() == Frame.How.CREATION;
    return evaluation.evaluate(call.arguments().get(parameter.index())).stream()
        .map(c -> c.then(step))
        .map(c -> stays ? c.enteringAt(call.site()) : c)
        .toList();
  }

  private static Step step(MethodName method, Location site) {
    return new Step(Step.Kind.ARGUMENT, "passed to " + Describe.method(method), site);
  }

  /** The argument in every call of the method, each a choice of its own. */
  private List<Case> fromCallers(Value.Parameter parameter) {
    record Question(MethodName method, int index, TypeName type, ResourceId resource) {}
    if (depth >= evaluation.reach().callers()) {
      return evaluation.tooFar(parameter.site());
    }
    if (isFailure(parameter)) {
      return Case.missing(Reason.NOT_FOLLOWED, parameter.site());
    }
    Question question =
        new Question(
            parameter.method(), parameter.index(), parameter.type(), parameter.site().resource());
    return evaluation.once(
        question,
        parameter.site(),
        () -> {
          depth++;
          try {
            return collect(parameter);
          } finally {
            depth--;
          }
        });
  }

  /** Failures are passed on everywhere, and carry no versions. */
  private boolean isFailure(Value.Parameter parameter) {
    return program
        .classOf(parameter)
        .filter(type -> program.relation(type, "java/lang/Throwable") == Relation.YES)
        .isPresent();
  }

  private List<Case> collect(Value.Parameter parameter) {
    evaluation.demands().callersOf(parameter.method());
    List<Case> results = new ArrayList<>();
    for (CallSite call : program.callersOf(parameter.method(), parameter.site())) {
      if (evaluation.isExhausted()) {
        results.addAll(evaluation.tooFar(parameter.site()));
        break;
      }
      results.addAll(fromCaller(parameter, call));
    }
    results.addAll(new Injected(evaluation).into(parameter));
    for (FunctionUse use : program.usesOf(parameter.method())) {
      results.addAll(ofFunction(parameter, use));
    }
    return results.isEmpty() ? Case.missing(Reason.OUTSIDE, parameter.site()) : results;
  }

  private List<Case> fromCaller(Value.Parameter parameter, CallSite call) {
    List<Value> values = call.call().arguments();
    Frame caller = callerOf(call);
    List<Operand> arguments =
        Calls.arranged(
            Calls.unevaluated(values, caller),
            parameter.method().arity().arguments(),
            program.isVariadic(parameter.method()),
            call.site());
    boolean fits =
        parameter.index() < arguments.size()
            && (!(arguments.get(parameter.index()) instanceof Operand.Unevaluated argument)
                || program.accepts(parameter, argument.value()));
    return fits
        ? chosen(parameter, call, evaluation.evaluate(arguments.get(parameter.index())))
        : List.of();
  }

  private static Frame callerOf(CallSite call) {
    return Frame.of(call.call().caller()).under(call.call().guards());
  }

  private static List<Case> chosen(Value.Parameter parameter, CallSite call, List<Case> cases) {
    Bindings choice = Bindings.of(parameter.method(), call);
    Step step = step(parameter.method(), call.site());
    return cases.stream()
        .flatMap(c -> c.under(choice).stream())
        .map(c -> c.then(step).enteringAt(call.site()))
        .toList();
  }

  /** The parameter of a lambda: what was captured, or what the callee hands to it. */
  private List<Case> ofFunction(Value.Parameter parameter, FunctionUse use) {
    List<Value> captured =
        use.function().captured().stream().filter(v -> !(v instanceof Value.This)).toList();
    Frame around = Frame.of(use.in()).under(use.call().map(Fact.Call::guards).orElse(List.of()));
    if (parameter.index() < captured.size()) {
      return captured(parameter, use, evaluation.evaluate(captured.get(parameter.index()), around));
    }
    if (use.call().isEmpty()) {
      return List.of();
    }
    Fact.Call call = use.call().get();
    int index = parameter.index() - captured.size();
    if (call.receiver().filter(use.function()::equals).isPresent()) {
      return index < call.arguments().size()
          ? evaluation.evaluate(call.arguments().get(index), around)
          : List.of();
    }
    return handed(program.link(call), call.arguments().indexOf(use.function()), index);
  }

  /** Without line numbers javac writes equal lambdas once, whatever each of them captured. */
  private List<Case> captured(Value.Parameter parameter, FunctionUse use, List<Case> values) {
    if (program.usesOf(parameter.method()).size() == 1) {
      return values;
    }
    Location site = use.function().site();
    Bindings choice = Bindings.of(parameter.method(), site);
    return values.stream()
        .flatMap(c -> c.under(choice).stream())
        .map(c -> c.enteringAt(site))
        .toList();
  }

  /** What a callee calls the function with that is passed to it. */
  private List<Case> handed(CallSite call, int position, int index) {
    Optional<String> operator = models.of(call.callee()).map(m -> m.operator());
    Optional<Value> receiver = call.call().receiver();
    if (operator.isPresent() && receiver.isPresent()) {
      Value handed =
          FOR_EACH.contains(operator.get())
              ? new Value.Element(
                  receiver.get(), new Value.Unknown(Reason.NOT_FOLLOWED, call.site()), call.site())
              : receiver.get();
      return evaluation.evaluate(handed, callerOf(call));
    }
    return handedByProgram(call, position, index);
  }

  /** The callee is code of the program: what it calls its parameter with. */
  private List<Case> handedByProgram(CallSite call, int position, int index) {
    List<Case> results = new ArrayList<>();
    for (var body : program.bodiesOf(call.callee(), call.site())) {
      Frame inside =
          callerOf(call)
              .enter(
                  body.method(),
                  Frame.How.CALL,
                  Calls.unevaluated(call.call().arguments(), callerOf(call)),
                  Optional.empty(),
                  call.site());
      for (CallSite inner : program.callsIn(body)) {
        Fact.Call made = inner.call();
        boolean callsIt =
            made.receiver().isPresent()
                && made.receiver().get() instanceof Value.Parameter called
                && called.index() == position
                && called.method().equals(body.method())
                && index < made.arguments().size();
        if (callsIt) {
          results.addAll(evaluation.evaluate(made.arguments().get(index), inside));
        }
      }
    }
    return results;
  }
}
