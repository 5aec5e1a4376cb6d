package io.github.legacytls.resolve;

import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Memory.Question;
import io.github.legacytls.resolve.Memory.Question.Kind;
import io.github.legacytls.resolve.Memory.Remembered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Answers what values can be where they stand.
 *
 * <p>Each question is worked out by itself within a budget, so that answers depend neither on each
 * other nor on their order. To be asked by one thread; {@link #apart} is for others.
 */
public final class Resolver {

  private final Program program;
  private final ModelTable models;
  private final Operators operators;
  private final Memory memory;
  private final Shared shared = new Shared();
  private final Set<Demand> missed;

  public Resolver(Program program, ModelTable models) {
    this(program, models, new Memory(), ConcurrentHashMap.newKeySet());
  }

  private Resolver(Program program, ModelTable models, Memory memory, Set<Demand> missed) {
    this.program = program;
    this.models = models;
    this.operators = new Operators(program);
    this.memory = memory;
    this.missed = missed;
  }

  /** A resolver for {@code grown}, the program with {@code added}; it knows what still holds. */
  public Resolver with(Collection<Unit> added, Program grown) {
    return new Resolver(grown, models, memory.after(added, grown), ConcurrentHashMap.newKeySet());
  }

  /**
   * A resolver for another thread. It knows the same answers; what it finds out on the way to them
   * is its own, so that how far it gets depends on what it is asked alone.
   */
  public Resolver apart() {
    return new Resolver(program, models, memory, missed);
  }

  /** What {@code values}, which stand at a call, can be together, one answer for each chain. */
  public List<Answer> resolve(List<Value> values, CallSite at) {
    return resolve(
        values,
        at.call().caller(),
        at.call(),
        at.call().guards(),
        "reaches " + Describe.method(at.callee()));
  }

  /**
   * What {@code value} can be at a call as far as a short look shows: within a small budget, and
   * without asking for anything that is not yet read. Tells the few calls worth a whole answer from
   * the many that are not, such as those of {@code Map.put}.
   */
  public List<Alternative> glance(Value value, CallSite at) {
    return memory
        .recall(
            Question.of(Kind.GLANCE, List.of(value), at.call(), ""), () -> look(value, at.call()))
        .answer();
  }

  private Remembered<List<Alternative>> look(Value value, Fact.Call at) {
    Demands depends = new Demands();
    var evaluation = new Evaluation(program, models, operators, shared, depends, Reach.GLANCE);
    List<Alternative> seen =
        evaluation.evaluate(value, Frame.of(at.caller()).under(at.guards())).stream()
            .map(Case::alternative)
            .toList();
    return new Remembered<>(seen, Demand.NOTHING, depends.mentions());
  }

  /** What the values of a setting are. */
  public List<Answer> resolve(List<Value> values, Fact.Setting at) {
    return resolve(values, Fields.NOWHERE, at, List.of(), "is set here");
  }

  /** What the values an annotation has are. */
  public List<Answer> resolve(List<Value> values, Fact.Annotation at) {
    return resolve(values, Fields.NOWHERE, at, List.of(), "is declared here");
  }

  /** What {@code values}, written to a field, can be. */
  public List<Answer> resolve(List<Value> values, Fact.Write at) {
    return resolve(values, at.writer(), at, List.of(), "is written to " + at.field().name());
  }

  /** What {@code values}, returned by a method, can be. */
  public List<Answer> resolve(List<Value> values, Fact.Return at) {
    return resolve(
        values, at.method(), at, List.of(), "is returned by " + Describe.method(at.method()));
  }

  /** Everything missed so far. */
  public Demand demand() {
    return Demand.all(missed);
  }

  private List<Answer> resolve(
      List<Value> values, MethodName method, Fact at, List<Guard> guards, String reaches) {
    Remembered<List<Answer>> known =
        memory.recall(
            Question.of(Kind.ANSWER, values, at, reaches),
            () -> {
              Demands demands = new Demands();
              Evaluation evaluation =
                  new Evaluation(program, models, operators, shared, demands, Reach.VALUE);
              List<Answer> answers =
                  answers(evaluation, values, method, at.site(), guards, reaches);
              return Remembered.of(answers, demands, evaluation.isExhausted());
            });
    missed.add(known.missed());
    return known.answer();
  }

  private static List<Answer> answers(
      Evaluation evaluation,
      List<Value> values,
      MethodName method,
      Location site,
      List<Guard> guards,
      String reaches) {
    Frame frame = Frame.of(method);
    Frame guarded = frame.under(guards);
    List<List<Case>> operands =
        values.stream()
            .map(v -> Evaluation.withoutRecursion(evaluation.evaluate(v, guarded)))
            .toList();
    Step sink = new Step(Step.Kind.SINK, reaches, site);
    Set<Answer> answers = new LinkedHashSet<>();
    Set<Object> said = new LinkedHashSet<>();
    for (World world : worlds(operands)) {
      List<Guard> all = Stream.concat(guards.stream(), chainGuards(world.bindings())).toList();
      if (!isDead(evaluation, frame, guards, world)) {
        Answer whole = answer(afterFailure(world, all), operands, sink, all);
        Answer answer = evaluation.isExhausted() ? whole.opened(sink) : whole;
        if (said.add(meaning(answer))) {
          answers.add(answer);
        }
      }
    }
    return List.copyOf(answers);
  }

  /** The world with the failure that all of it waits for among its steps. */
  private static World afterFailure(World world, List<Guard> guards) {
    return guards.stream()
        .filter(Guard::isFailure)
        .findFirst()
        .map(
            g -> new Step(Step.Kind.FALLBACK, "used when another way failed", g.condition().site()))
        .map(world::then)
        .orElse(world);
  }

  private static Stream<Guard> chainGuards(Bindings bindings) {
    return bindings.calls().stream().flatMap(c -> c.call().guards().stream());
  }

  /** Two chains that bring the same to the same place are one answer. */
  private static Object meaning(Answer answer) {
    record Meaning(Location entry, List<List<Atom>> atoms) {}
    return new Meaning(
        answer.entry(),
        answer.arguments().stream()
            .map(a -> a.stream().map(x -> Untraced.of(x.atom())).toList())
            .toList());
  }

  /** A world whose alternatives entered at different places is as many worlds. */
  private static List<World> worlds(List<List<Case>> operands) {
    List<World> worlds = new ArrayList<>();
    Set<Optional<Location>> entries = new LinkedHashSet<>();
    operands.forEach(cases -> cases.forEach(c -> entries.add(c.entry())));
    if (operands.size() != 1 || entries.size() < 2) {
      return World.of(operands);
    }
    Map<Optional<Location>, List<Case>> byEntry = new LinkedHashMap<>();
    for (Case one : operands.get(0)) {
      byEntry.computeIfAbsent(one.entry(), e -> new ArrayList<>()).add(one);
    }
    byEntry.values().forEach(cases -> worlds.addAll(World.of(List.of(cases))));
    return worlds;
  }

  /** Whether some condition on the way cannot hold under these choices. */
  private static boolean isDead(
      Evaluation evaluation, Frame frame, List<Guard> guards, World world) {
    Bindings bindings = world.bindings();
    boolean dead = guards.stream().anyMatch(g -> fails(evaluation, g, frame, bindings));
    for (CallSite call : bindings.calls()) {
      Frame caller = Frame.of(call.call().caller());
      dead =
          dead
              || call.call().guards().stream()
                  .anyMatch(g -> fails(evaluation, g, caller, bindings));
    }
    return dead;
  }

  private static boolean fails(Evaluation evaluation, Guard guard, Frame frame, Bindings bindings) {
    return evaluation.holds(guard, frame, bindings).filter(holds -> !holds).isPresent();
  }

  private static Answer answer(
      World world, List<List<Case>> operands, Step sink, List<Guard> guards) {
    List<List<Alternative>> arguments = new ArrayList<>();
    for (int i = 0; i < world.operands().size(); i++) {
      List<Alternative> alternatives = new ArrayList<>();
      for (Alternative alternative : world.operands().get(i)) {
        Alternative published = Publisher.publish(alternative, sink);
        if (!alternatives.contains(published)) {
          alternatives.add(published);
        }
      }
      if (isPartial(world, operands.get(i))) {
        alternatives.add(elsewhere(sink));
      }
      arguments.add(Operands.limited(alternatives));
    }
    return new Answer(world.entry().orElse(sink.location()), arguments, guards);
  }

  /** Whether the value may also be something that depends on more choices than this world has. */
  private static boolean isPartial(World world, List<Case> cases) {
    return cases.stream()
        .anyMatch(
            c -> !c.bindings().equals(world.bindings()) && world.bindings().isWithin(c.bindings()));
  }

  private static Alternative elsewhere(Step sink) {
    Step origin = new Step(Step.Kind.ORIGIN, "passed by a caller", sink.location());
    return new Alternative(new Atom.Missing(Reason.OUTSIDE), Trace.from(origin).then(sink));
  }
}
