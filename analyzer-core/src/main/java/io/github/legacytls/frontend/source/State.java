package io.github.legacytls.frontend.source;

import io.github.legacytls.frontend.lowering.Guards;
import io.github.legacytls.frontend.lowering.Heap;
import io.github.legacytls.frontend.lowering.Join;
import io.github.legacytls.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known at one point of a body: the values of its variables, the heap, and the conditions
 * passed on the way. A dead one stands behind a jump, where nothing ever comes by.
 */
final class State {

  private final Map<String, Value> variables;
  private Heap heap;
  private Guards guards;
  private boolean dead;

  private State(Map<String, Value> variables, Heap heap, Guards guards, boolean dead) {
    this.variables = variables;
    this.heap = heap;
    this.guards = guards;
    this.dead = dead;
  }

  static State atEntry() {
    return new State(new HashMap<>(), new Heap(), Guards.NONE, false);
  }

  static State dead() {
    return new State(new HashMap<>(), new Heap(), Guards.NONE, true);
  }

  State copy() {
    return dead ? dead() : new State(new HashMap<>(variables), heap.copy(), guards, false);
  }

  boolean isDead() {
    return dead;
  }

  Heap heap() {
    return heap;
  }

  Guards guards() {
    return guards;
  }

  Optional<Value> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  void assign(String name, Value value) {
    variables.put(name, value);
  }

  /** A variable that is declared but not assigned yet. */
  void forget(String name) {
    variables.remove(name);
  }

  /** From here on {@code condition} holds (or does not). */
  State assume(Value condition, boolean holds) {
    if (!dead) {
      guards = guards.and(condition, holds);
    }
    return this;
  }

  /** Joins another way into this one; says whether anything changed. The other is left alone. */
  boolean join(State other) {
    if (other.dead || other == this) {
      return false;
    }
    if (dead) {
      dead = false;
      variables.putAll(other.variables);
      heap = other.heap.copy();
      guards = other.guards;
      return true;
    }
    boolean changed = joinVariables(other);
    changed |= heap.join(other.heap);
    Guards common = guards.meet(other.guards);
    changed |= common != guards;
    guards = common;
    return changed;
  }

  /** What only one way assigned is out of scope, or not read before it is assigned again. */
  private boolean joinVariables(State other) {
    boolean changed = variables.keySet().retainAll(other.variables.keySet());
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      Value mine = variable.getValue();
      Value joined = Join.of(mine, other.variables.getOrDefault(variable.getKey(), mine));
      if (joined != mine && !joined.equals(mine)) {
        variable.setValue(joined);
        changed = true;
      }
    }
    return changed;
  }
}
