package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.ir.Value.Unknown;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts values together from their {@link Definitions}, within bounds: a site inside of itself
 * becomes {@code Unknown(RECURSION)}, what is nested too deep {@code Unknown(BUDGET)}; and when all
 * operands of a fact together are too heavy, they are cut at less depth, until they are not.
 *
 * <p>The weight must be bounded as well as the depth: {@code x = f(x, x)} doubles it each time.
 */
final class Expansion implements Value.Visitor<Value> {

  /** What one site makes, with nothing cut. */
  private record Tree(Value value, int weight, int height) {}

  /** A change that is being expanded; told apart from a value of its site. */
  private record ChangeAt(Location site) {}

  private static final int GUARDLESS_DEPTH = 2;

  private final Definitions definitions;
  private final Map<Location, Tree> complete = new HashMap<>();
  private final Map<Guard, Guard> conditions = new HashMap<>();
  private final Set<Object> open = new HashSet<>();
  private int deepest;
  private int weightLeft;
  private int depth;
  private int reached;
  private int cuts;

  Expansion(Definitions definitions) {
    this.definitions = definitions;
  }

  Value of(Value value) {
    return isLeaf(value) ? value : of(List.of(value)).get(0);
  }

  Optional<Value> of(Optional<Value> value) {
    return value.map(this::of);
  }

  /** Conditions; the calls of a block share them. */
  List<Guard> guards(List<Guard> guards) {
    return guards.stream()
        .map(g -> conditions.computeIfAbsent(g, c -> new Guard(condition(c), c.holds())))
        .toList();
  }

  private Value condition(Guard guard) {
    List<Value> condition = List.of(guard.condition());
    List<Value> expanded = within(Limits.CONDITION_DEPTH, Limits.CONDITION_WEIGHT, condition);
    return weightLeft >= 0 ? expanded.get(0) : within(1, Limits.WEIGHT, condition).get(0);
  }

  List<Value> of(List<Value> values) {
    if (values.stream().allMatch(Expansion::isLeaf)) {
      return values;
    }
    for (int limit = Limits.DEPTH; limit > 0; limit /= 2) {
      List<Value> expanded = within(limit, Limits.WEIGHT / Math.max(1, limit / 2), values);
      if (weightLeft >= 0) {
        return expanded;
      }
    }
    return within(0, Integer.MAX_VALUE, values);
  }

  private List<Value> within(int depthLimit, int weightLimit, List<Value> values) {
    deepest = depthLimit;
    weightLeft = weightLimit;
    return all(values);
  }

  static boolean isLeaf(Value value) {
    return value instanceof Value.Literal
        || value instanceof Value.Constant
        || value instanceof Value.Parameter
        || value instanceof Value.This
        || value instanceof Unknown;
  }

  private Value visit(Value value) {
    weightLeft--;
    if (isLeaf(value) || weightLeft < 0) {
      return value;
    }
    if (value instanceof Value.Choice) {
      return value.accept(this);
    }
    Value full = definitions.of(value);
    if (full != value && open.contains(value.site())) {
      return cut(Reason.RECURSION, value);
    }
    if (depth >= deepest) {
      return cut(Reason.BUDGET, value);
    }
    Tree known = full == value ? null : complete.get(value.site());
    if (known != null
        && known.weight() <= weightLeft
        && depth + known.height() <= deepest
        && known.value().getClass() == full.getClass()
        && !(full instanceof Value.Operation)) {
      weightLeft -= known.weight();
      reached = Math.max(reached, depth + known.height());
      return known.value();
    }
    return full == value ? nested(value) : defined(full);
  }

  private Value nested(Value value) {
    depth++;
    reached = Math.max(reached, depth);
    Value expanded = value.accept(this);
    depth--;
    return expanded;
  }

  private Value defined(Value full) {
    int cutsBefore = cuts;
    int weightBefore = weightLeft;
    int reachedBefore = reached;
    reached = depth;
    open.add(full.site());
    Value expanded = nested(full);
    open.remove(full.site());
    if (cuts == cutsBefore && weightLeft >= 0) {
      complete.put(full.site(), new Tree(expanded, weightBefore - weightLeft, reached - depth));
    }
    reached = Math.max(reached, reachedBefore);
    return expanded;
  }

  private Value cut(Reason reason, Value value) {
    cuts++;
    return new Unknown(reason, value.site());
  }

  private List<Value> all(List<Value> values) {
    List<Value> expanded = new ArrayList<>(values.size());
    for (Value value : values) {
      expanded.add(visit(value));
    }
    return expanded;
  }

  private Change change(Change stub) {
    weightLeft--;
    Change change = definitions.of(stub);
    Object key = new ChangeAt(change.site());
    if (!open.add(key)) {
      cuts++;
      List<Value> arguments =
          change.arguments().stream()
              .map(a -> isLeaf(a) ? a : new Unknown(Reason.RECURSION, a.site()))
              .toList();
      return with(change, arguments, List.of());
    }
    List<Value> arguments = all(change.arguments());
    List<Guard> guards = List.of();
    if (deepest > GUARDLESS_DEPTH) {
      guards = innermost(change.guards());
    } else {
      // Guards only lower confidence: they go first when there is too much.
      cuts += change.guards().size();
    }
    open.remove(key);
    return with(change, arguments, guards);
  }

  private static Change with(Change change, List<Value> arguments, List<Guard> guards) {
    return new Change(change.mutator(), arguments, change.always(), guards, change.site());
  }

  private List<Guard> innermost(List<Guard> guards) {
    int from = Math.max(0, guards.size() - Limits.CHANGE_GUARDS);
    List<Guard> expanded = new ArrayList<>();
    for (Guard guard : guards.subList(from, guards.size())) {
      expanded.add(new Guard(visit(guard.condition()), guard.holds()));
    }
    return expanded;
  }

  @Override
  public Value literal(Value.Literal value) {
    return value;
  }

  @Override
  public Value constant(Value.Constant value) {
    return value;
  }

  @Override
  public Value parameter(Value.Parameter value) {
    return value;
  }

  @Override
  public Value self(Value.This value) {
    return value;
  }

  @Override
  public Value unknown(Unknown value) {
    return value;
  }

  @Override
  public Value sequence(Value.Sequence value) {
    return new Value.Sequence(all(value.elements()), value.open(), value.site());
  }

  @Override
  public Value text(Value.Text value) {
    return new Value.Text(all(value.parts()), value.site());
  }

  @Override
  public Value choice(Value.Choice value) {
    int cutsBefore = cuts;
    List<Value> alternatives = all(value.alternatives());
    return Join.choice(
        cuts == cutsBefore ? alternatives : alternatives.stream().distinct().toList(),
        value.site());
  }

  @Override
  public Value fieldRead(Value.FieldRead value) {
    return new Value.FieldRead(value.field(), visit(value.receiver()), value.site());
  }

  @Override
  public Value element(Value.Element value) {
    return new Value.Element(visit(value.container()), visit(value.index()), value.site());
  }

  @Override
  public Value result(Value.Result value) {
    Optional<Value> receiver = value.receiver().map(this::visit);
    return new Value.Result(value.callee(), receiver, all(value.arguments()), value.site());
  }

  @Override
  public Value instance(Value.Instance value) {
    return new Value.Instance(value.constructor(), all(value.arguments()), value.site());
  }

  @Override
  public Value changed(Value.Changed value) {
    Value before = visit(value.before());
    List<Change> changes = value.changes().stream().map(this::change).toList();
    return new Value.Changed(before, changes, value.site());
  }

  @Override
  public Value function(Value.Function value) {
    return new Value.Function(value.target(), all(value.captured()), value.site());
  }

  @Override
  public Value operation(Value.Operation value) {
    return new Value.Operation(value.operator(), all(value.operands()), value.site());
  }
}
