package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.ir.Value.Unknown;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a new value finite: an operand that contains the very site the value is made at becomes
 * {@code Unknown(RECURSION)} there, one nested too deep becomes {@code Unknown(BUDGET)}.
 */
final class Bounds implements Value.Visitor<Value> {

  private final Location site;
  private final IdentityHashMap<Value, Value> seen = new IdentityHashMap<>();
  private int depth;

  private Bounds(Location site) {
    this.site = site;
  }

  /** {@code operand} as part of a value made at {@code site}. */
  static Value cut(Value operand, Location site) {
    return new Bounds(site).visit(operand);
  }

  static List<Value> cut(List<Value> operands, Location site) {
    Bounds bounds = new Bounds(site);
    return bounds.all(operands);
  }

  /** {@code guards} with their conditions cut like operands. */
  static List<Guard> cutGuards(List<Guard> guards, Location site) {
    return new Bounds(site).guards(guards);
  }

  private List<Guard> guards(List<Guard> guards) {
    List<Guard> result = guards;
    for (int i = 0; i < guards.size(); i++) {
      Guard guard = guards.get(i);
      Value condition = visit(guard.condition());
      if (condition != guard.condition()) {
        if (result == guards) {
          result = new ArrayList<>(guards);
        }
        result.set(i, new Guard(condition, guard.holds()));
      }
    }
    return result;
  }

  private Value visit(Value value) {
    Value known = seen.get(value);
    if (known != null) {
      return known;
    }
    Value cut;
    if (value.site().equals(site) && !isLeaf(value)) {
      cut = new Unknown(Reason.RECURSION, site);
    } else if (depth >= Limits.DEPTH && !isLeaf(value)) {
      cut = new Unknown(Reason.BUDGET, value.site());
    } else {
      depth++;
      cut = value.accept(this);
      depth--;
    }
    seen.put(value, cut);
    return cut;
  }

  private static boolean isLeaf(Value value) {
    return value instanceof Value.Literal
        || value instanceof Value.Constant
        || value instanceof Value.Parameter
        || value instanceof Value.This
        || value instanceof Unknown;
  }

  private List<Value> all(List<Value> values) {
    List<Value> result = values;
    for (int i = 0; i < values.size(); i++) {
      Value cut = visit(values.get(i));
      if (cut != values.get(i)) {
        if (result == values) {
          result = new ArrayList<>(values);
        }
        result.set(i, cut);
      }
    }
    return result;
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
    List<Value> elements = all(value.elements());
    return elements == value.elements()
        ? value
        : new Value.Sequence(elements, value.open(), value.site());
  }

  @Override
  public Value text(Value.Text value) {
    List<Value> parts = all(value.parts());
    return parts == value.parts() ? value : new Value.Text(parts, value.site());
  }

  @Override
  public Value choice(Value.Choice value) {
    List<Value> alternatives = all(value.alternatives());
    if (alternatives == value.alternatives()) {
      return value;
    }
    return Join.choice(alternatives.stream().distinct().toList(), value.site());
  }

  @Override
  public Value fieldRead(Value.FieldRead value) {
    Value receiver = visit(value.receiver());
    return receiver == value.receiver()
        ? value
        : new Value.FieldRead(value.field(), receiver, value.site());
  }

  @Override
  public Value element(Value.Element value) {
    Value container = visit(value.container());
    Value index = visit(value.index());
    return container == value.container() && index == value.index()
        ? value
        : new Value.Element(container, index, value.site());
  }

  @Override
  public Value result(Value.Result value) {
    Optional<Value> receiver = value.receiver().map(this::visit);
    List<Value> arguments = all(value.arguments());
    boolean same =
        arguments == value.arguments()
            && (receiver.isEmpty() || receiver.get() == value.receiver().orElseThrow());
    return same ? value : new Value.Result(value.callee(), receiver, arguments, value.site());
  }

  @Override
  public Value instance(Value.Instance value) {
    List<Value> arguments = all(value.arguments());
    return arguments == value.arguments()
        ? value
        : new Value.Instance(value.constructor(), arguments, value.site());
  }

  @Override
  public Value changed(Value.Changed value) {
    Value before = visit(value.before());
    List<Change> changes = new ArrayList<>();
    boolean same = before == value.before();
    for (Change change : value.changes()) {
      List<Value> arguments = all(change.arguments());
      List<Guard> guards = guards(change.guards());
      same &= arguments == change.arguments() && guards == change.guards();
      changes.add(new Change(change.mutator(), arguments, change.always(), guards, change.site()));
    }
    return same ? value : new Value.Changed(before, changes, value.site());
  }

  @Override
  public Value function(Value.Function value) {
    List<Value> captured = all(value.captured());
    return captured == value.captured()
        ? value
        : new Value.Function(value.target(), captured, value.site());
  }

  @Override
  public Value operation(Value.Operation value) {
    List<Value> operands = all(value.operands());
    return operands == value.operands()
        ? value
        : new Value.Operation(value.operator(), operands, value.site());
  }
}
