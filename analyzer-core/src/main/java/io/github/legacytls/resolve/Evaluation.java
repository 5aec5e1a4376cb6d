package io.github.legacytls.resolve;

import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Shared.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question: what some values can be where they stand. Follows them backwards within a budget,
 * and remembers what does not depend on the way it came.
 */
final class Evaluation {

  private static final int DEPTH = 120;

  /** More cases than this are dropped, last first. */
  static final int CASES = 32;

  private final Program program;
  private final ModelTable models;
  private final Operators operators;
  private final Reach reach;
  private final Shared shared;
  private final Fields fields;
  private final Calls calls;
  private final Arguments arguments;
  private final Changes changes;

  private final Map<Object, List<Case>> known = new HashMap<>();
  private final Map<Object, Integer> running = new HashMap<>();
  private int steps;
  private int spent;
  private int depth;
  private int cutAt = Integer.MAX_VALUE;
  private Demands demands;

  /** How often something was left out because it would have gone too far. */
  private int cuts;

  private @Nullable Evaluation conditions;

  Evaluation(
      Program program,
      ModelTable models,
      Operators operators,
      Shared shared,
      Demands demands,
      Reach reach) {
    this.shared = shared;
    this.program = program;
    this.models = models;
    this.operators = operators;
    this.demands = demands;
    this.reach = reach;
    Models resolvedModels = new Models(program, models, operators);
    fields = new Fields(this);
    arguments = new Arguments(this, resolvedModels);
    calls = new Calls(this, resolvedModels);
    changes = new Changes(this, resolvedModels);
  }

  Program program() {
    return program;
  }

  Demands demands() {
    return demands;
  }

  Reach reach() {
    return reach;
  }

  /** Whether this is about a condition on the way, and not about the value itself. */
  boolean isOfCondition() {
    return reach.kind() == Reach.Kind.CONDITION;
  }

  /** Works out conditions, which are not followed as far as values are. */
  private Evaluation conditions() {
    if (isOfCondition()) {
      return this;
    }
    if (conditions == null) {
      conditions =
          new Evaluation(
              program, models, operators, shared, demands.ofConditions(), reach.ofConditions());
    }
    // What conditions miss belongs to the part of the question that asks. Each has its own budget,
    // until all together took too much.
    conditions.spent += conditions.steps;
    conditions.steps = conditions.spent > reach.steps() ? reach.steps() : 0;
    conditions.demands = demands.ofConditions();
    return conditions;
  }

  Fields fields() {
    return fields;
  }

  Calls calls() {
    return calls;
  }

  Arguments arguments() {
    return arguments;
  }

  Changes changes() {
    return changes;
  }

  List<Case> evaluate(Operand operand) {
    if (operand instanceof Operand.Unevaluated unevaluated) {
      return evaluate(unevaluated.value(), unevaluated.frame());
    }
    if (operand instanceof Operand.Packed packed) {
      return calls.packed(packed);
    }
    return ((Operand.Evaluated) operand).cases();
  }

  /** What {@code value} can be in {@code frame}. */
  List<Case> evaluate(Value value, Frame frame) {
    Optional<Alternative> assumed = frame.assumed(value);
    if (assumed.isPresent()) {
      return List.of(Case.of(assumed.get()));
    }
    return Visit.isWorthKeeping(value, frame)
        ? once(Visit.of(value, frame), value.site(), () -> follow(value, frame))
        : follow(value, frame);
  }

  private List<Case> follow(Value value, Frame frame) {
    if (depth >= DEPTH || ++steps > reach.steps()) {
      return tooFar(value.site());
    }
    depth++;
    try {
      List<Case> cases = limited(value.accept(new Forms(this, frame)), value.site());
      return frame.subjects().contains(value.site()) ? allowed(cases, value, frame) : cases;
    } finally {
      depth--;
    }
  }

  /** Whether there is nothing left of the budget, so that going on is of no use. */
  boolean isExhausted() {
    return steps > reach.steps();
  }

  /** The answer where a limit is reached. */
  List<Case> tooFar(Location site) {
    cuts++;
    return Case.missing(Reason.BUDGET, site);
  }

  /** As many as are kept; an unknown one takes the place of the rest. */
  static List<Case> limited(List<Case> cases, Location site) {
    if (cases.size() <= CASES) {
      return cases;
    }
    List<Case> kept = new ArrayList<>(cases.subList(0, CASES - 1));
    kept.addAll(Case.missing(Reason.BUDGET, site));
    return kept;
  }

  /** The cases that the guards of the frame do not rule out. */
  private List<Case> allowed(List<Case> cases, Value value, Frame frame) {
    if (value instanceof Value.Literal) {
      return cases;
    }
    List<Case> allowed = cases;
    for (Guard guard : frame.guards()) {
      boolean speaks =
          Subvalues.near(guard.condition()).stream().anyMatch(v -> Frame.same(v, value));
      if (speaks) {
        allowed =
            allowed.stream()
                .filter(
                    c ->
                        Atoms.isUnknown(c.atom())
                            || isAllowed(c.alternative(), value, guard, frame))
                .toList();
      }
    }
    return allowed;
  }

  /**
   * Whether the guard's condition can have the value it must have. What a library supplies is
   * whatever an unknown condition leaves of it, so that it must be known to be met by something.
   */
  private boolean isAllowed(Alternative one, Value value, Guard guard, Frame frame) {
    List<Alternative> condition =
        conditions().evaluate(guard.condition(), frame.assuming(value, one)).stream()
            .map(Case::alternative)
            .toList();
    return ConditionOperators.decided(condition)
        .map(t -> t == guard.holds())
        .orElseGet(
            () ->
                !one.trace().isSupplied()
                    || condition.stream()
                        .flatMap(a -> Atoms.truth(a.atom()).stream())
                        .anyMatch(t -> t == guard.holds()));
  }

  /** Whether a guard can be met under these choices; empty when undecided. */
  Optional<Boolean> holds(Guard guard, Frame frame, Bindings bindings) {
    List<Alternative> condition =
        conditions().evaluate(guard.condition(), frame).stream()
            .filter(c -> c.bindings().isWithin(bindings))
            .map(Case::alternative)
            .toList();
    return ConditionOperators.decided(condition).map(t -> t == guard.holds());
  }

  /**
   * The choices under which all guards can hold: no choice at all where they always can; nothing
   * where they never can.
   */
  List<Bindings> choicesWhere(List<Guard> guards, Frame frame) {
    List<Bindings> choices = List.of(Bindings.NONE);
    for (Guard guard : guards) {
      Map<Bindings, List<Alternative>> byChoice = new LinkedHashMap<>();
      for (Case one : conditions().evaluate(guard.condition(), frame)) {
        byChoice.computeIfAbsent(one.bindings(), b -> new ArrayList<>()).add(one.alternative());
      }
      List<Bindings> possible = new ArrayList<>();
      byChoice.forEach(
          (bindings, condition) -> {
            if (ConditionOperators.decided(condition).orElse(guard.holds()) == guard.holds()) {
              possible.add(bindings);
            }
          });
      if (possible.size() < byChoice.size()) {
        choices = both(choices, possible);
      }
    }
    return choices;
  }

  private static List<Bindings> both(List<Bindings> first, List<Bindings> second) {
    return first.stream()
        .flatMap(a -> second.stream().flatMap(b -> a.and(b).stream()))
        .distinct()
        .toList();
  }

  /**
   * The result of {@code work}, which is asked for by {@code question} and does not depend on how
   * it was reached. Asked again while it is still being worked out, it depends on itself.
   */
  List<Case> once(Object question, Location site, Supplier<List<Case>> work) {
    List<Case> before = known.get(question);
    if (before != null) {
      return before;
    }
    Integer since = running.get(question);
    if (since != null) {
      cutAt = Math.min(cutAt, since);
      return Case.missing(Reason.RECURSION, site);
    }
    boolean free = !(question instanceof Visit visit) || visit.isFree();
    Optional<Found> found = free ? shared.get(question, reach) : Optional.empty();
    if (found.isPresent()) {
      demands.include(found.get().missed());
      known.put(question, found.get().cases());
      return found.get().cases();
    }
    return workOut(question, site, free, work);
  }

  private List<Case> workOut(
      Object question, Location site, boolean free, Supplier<List<Case>> work) {
    int level = running.size();
    running.put(question, level);
    int outerCut = cutAt;
    cutAt = Integer.MAX_VALUE;
    int cutsBefore = allCuts();
    Demands outer = demands;
    demands = free ? outer.part() : outer;
    List<Case> cases = limited(withoutRecursion(work.get()), site);
    running.remove(question);
    if (cutAt >= level) {
      known.put(question, cases);
      if (free && allCuts() == cutsBefore) {
        shared.put(question, reach, new Found(cases, demands));
      }
      cutAt = outerCut;
    } else {
      cutAt = Math.min(cutAt, outerCut);
    }
    demands = outer;
    return cases;
  }

  private int allCuts() {
    return conditions == null ? cuts : cuts + conditions.cuts;
  }

  /** What depends on itself adds nothing to what else it can be. */
  static List<Case> withoutRecursion(List<Case> cases) {
    List<Case> rest = cases.stream().filter(c -> !c.isRecursion()).toList();
    return rest.isEmpty() ? cases : rest;
  }

  /** Each world's operands made into something; a world without a result is dropped. */
  static List<Case> inWorlds(
      List<List<Case>> operands,
      java.util.function.Function<List<List<Alternative>>, List<Alternative>> make) {
    List<Case> results = new ArrayList<>();
    for (World world : World.of(operands)) {
      for (Alternative made : make.apply(world.operands())) {
        results.add(new Case(made, world.bindings(), world.entry()));
      }
    }
    return results;
  }
}
