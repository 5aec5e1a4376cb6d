package io.github.legacytls.resolve;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Body;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs lambdas and method references. */
final class Functions {

  private final Evaluation evaluation;
  private final Program program;
  private final Models models;
  private final ExactTypes types;

  Functions(Evaluation evaluation, Models models, ExactTypes types) {
    this.types = types;
    this.evaluation = evaluation;
    this.models = models;
    this.program = evaluation.program();
  }

  boolean isFunction(Atom atom) {
    return atom instanceof ProgramObject object && object.value() instanceof Value.Function;
  }

  /**
   * Whether the receiver of a call without known code may be a function: it comes from a variable,
   * not from a long chain of library calls.
   */
  boolean mayBe(Invocation invocation) {
    return !(invocation.receiver().orElseThrow() instanceof Operand.Unevaluated unevaluated)
        || !(unevaluated.value() instanceof Value.Result
            || unevaluated.value() instanceof Value.Instance);
  }

  /** What {@code function} gives for {@code arguments}; nothing when that is not known. */
  List<Alternative> apply(Alternative function, List<Alternative> arguments) {
    if (function.atom() instanceof Atom.Made made) {
      return negated(made, arguments);
    }
    List<Operand> operands =
        arguments.stream().<Operand>map(a -> new Operand.Evaluated(List.of(Case.of(a)))).toList();
    Location site = function.trace().last().location();
    List<Case> results =
        isFunction(function.atom())
            ? call(Case.of(function), operands, site)
            : callObject(Case.of(function), operands, site);
    return results.stream().filter(c -> !Atoms.isUnknown(c.atom())).map(Case::alternative).toList();
  }

  /** An object that was written for its one method, such as an anonymous predicate. */
  private List<Case> callObject(Case object, List<Operand> arguments, Location site) {
    Optional<String> type = types.of(object.atom(), site);
    if (!(object.atom() instanceof ProgramObject known) || type.isEmpty()) {
      return List.of();
    }
    Arity arity = Arity.of(arguments.size());
    return program.membersOf(type.get()).stream()
        .filter(member -> member instanceof MemberDeclaration.Method)
        .map(MemberDeclaration.Method.class::cast)
        .filter(m -> !m.isStatic() && !m.isAbstract() && !m.name().equals(MethodName.CONSTRUCTOR))
        .filter(m -> m.arity().arguments() == arguments.size())
        .findFirst()
        .map(m -> new MethodName(new TypeName.Known(type.get()), m.name(), arity))
        .map(
            method ->
                evaluation
                    .calls()
                    .run(
                        program.bodiesOf(method, type.get(), site),
                        new Invocation(
                            method,
                            Optional.of(new Operand.Evaluated(List.of(object))),
                            arguments,
                            site,
                            known.frame())))
        .orElse(List.of());
  }

  private List<Alternative> negated(Atom.Made made, List<Alternative> arguments) {
    boolean negates =
        models.of(made.by()).filter(m -> m.operator().equals(ChoiceOperators.NEGATED)).isPresent();
    Optional<Alternative> inner =
        made.receiver()
            .or(
                () ->
                    made.arguments().stream().flatMap(s -> s.alternatives().stream()).findFirst());
    if (!negates || inner.isEmpty()) {
      return List.of();
    }
    List<Alternative> results = new ArrayList<>();
    for (Alternative one : apply(inner.get(), arguments)) {
      results.addAll(ConditionOperators.truth(one, Atoms.truth(one.atom()).map(t -> !t)));
    }
    return results;
  }

  List<Case> call(Case function, List<Operand> arguments, Location site) {
    ProgramObject object = (ProgramObject) function.atom();
    Value.Function target = (Value.Function) object.value();
    List<Value> captured = target.captured();
    Optional<Operand> self = Optional.empty();
    if (!captured.isEmpty() && captured.get(0) instanceof Value.This) {
      self = Optional.of(new Operand.Unevaluated(captured.get(0), object.frame()));
      captured = captured.subList(1, captured.size());
    }
    List<Operand> all = new ArrayList<>(Calls.unevaluated(captured, object.frame()));
    all.addAll(arguments);
    List<Case> results = new ArrayList<>();
    for (Case one : run(target, self, all, site, object.frame())) {
      one.of(function).ifPresent(results::add);
    }
    return results;
  }

  private List<Case> run(
      Value.Function function,
      Optional<Operand> self,
      List<Operand> all,
      Location site,
      Frame frame) {
    if (function.target().isConstructor()) {
      return List.of();
    }
    // Its code stands where the function is made, not where it is called.
    Location home = function.site();
    MethodName linked = program.link(function.target(), Optional.empty(), home);
    List<Body> bodies = program.bodyOf(sized(linked, all.size()), home);
    if (!bodies.isEmpty() && (bodies.get(0).isStatic() || self.isPresent())) {
      return evaluation.calls().run(bodies, new Invocation(linked, self, all, site, frame));
    }
    List<Body> onFirst =
        all.isEmpty() ? List.of() : program.bodyOf(sized(linked, all.size() - 1), home);
    if (!onFirst.isEmpty() || (bodies.isEmpty() && isInstanceMethod(linked, all))) {
      List<Operand> rest = all.subList(1, all.size());
      MethodName called = sized(linked, rest.size());
      return evaluation
          .calls()
          .call(new Invocation(called, Optional.of(all.get(0)), rest, site, frame));
    }
    return evaluation
        .calls()
        .call(new Invocation(sized(linked, all.size()), self, all, site, frame));
  }

  /** {@code String::toUpperCase}: the first argument is what the method is called on. */
  private boolean isInstanceMethod(MethodName linked, List<Operand> all) {
    if (all.isEmpty()) {
      return false;
    }
    Optional<Integer> parameters =
        linked.arity().descriptor().isPresent()
            ? Optional.of(linked.arity().arguments())
            : Optional.empty();
    if (parameters.isPresent()) {
      return parameters.get() == all.size() - 1;
    }
    String owner = linked.owner() instanceof TypeName.Known known ? known.internalName() : "";
    return program
        .method(owner, linked.name(), Arity.of(all.size() - 1))
        .filter(m -> !m.isStatic())
        .isPresent();
  }

  /** In source a method reference does not show how many arguments its target takes. */
  private static MethodName sized(MethodName method, int arguments) {
    return method.arity().descriptor().isPresent()
        ? method
        : new MethodName(method.owner(), method.name(), Arity.of(arguments));
  }
}
