package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.frontend.bytecode.Slot.Kind;
import io.github.legacytls.frontend.lowering.Guards;
import io.github.legacytls.frontend.lowering.Heap;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * A frame that carries the heap, the conditions passed, and the handlers come through beside locals
 * and operand stack.
 */
final class State extends Frame<Slot> {

  private final Heap heap;
  private Guards guards;

  /** The first instructions of the handlers that lie on every path to here. */
  private final BitSet handlers;

  /** Whether an exception passes through: what runs on its way is a {@code finally}. */
  private boolean unwinding;

  /** At the entry of a method; all locals are {@code dead} at first. */
  State(int locals, int stack, Slot dead) {
    super(locals, stack);
    for (int i = 0; i < locals; i++) {
      setLocal(i, dead);
    }
    this.heap = new Heap();
    this.guards = Guards.NONE;
    this.handlers = new BitSet();
  }

  private State(State other, Guards guards) {
    super(other);
    this.heap = other.heap.copy();
    this.guards = guards;
    this.handlers = (BitSet) other.handlers.clone();
    this.unwinding = other.unwinding;
  }

  /** A copy of this that goes another way, on which {@code guards} hold. */
  State copy(Guards guards) {
    return new State(this, guards);
  }

  /**
   * A copy of this where an exception was thrown; without a {@code failure} it passes through, of
   * whatever type it is.
   */
  State copyAtHandler(Slot exception, int handler, Optional<Value> failure) {
    State copy = copy(guardsAfter(failure));
    copy.handlers.set(handler);
    copy.unwinding |= failure.isEmpty();
    copy.clearStack();
    copy.push(exception);
    return copy;
  }

  Heap heap() {
    return heap;
  }

  Guards guards() {
    return guards;
  }

  IntStream handlers() {
    return handlers.stream();
  }

  boolean isUnwinding() {
    return unwinding;
  }

  /** Joins a path on which {@code guards} hold into this; says whether anything changed. */
  boolean join(State other, Guards otherGuards, Interpreter<Slot> joiner) throws AnalyzerException {
    boolean changed = merge(other, joiner) || (unwinding && !other.unwinding);
    unwinding &= other.unwinding;
    return joinRest(other, otherGuards) || changed;
  }

  /** Joins everything but the operand stack, which holds just the exception here. */
  boolean joinAtHandler(
      State other, int handler, Optional<Value> failure, Interpreter<Slot> joiner) {
    boolean changed = false;
    for (int i = 0; i < getLocals(); i++) {
      Slot mine = getLocal(i);
      Slot joined = joiner.merge(mine, other.getLocal(i));
      if (!joined.equals(mine)) {
        setLocal(i, joined);
        changed = true;
      }
    }
    handlers.clear(handler);
    changed |= joinRest(other, other.guardsAfter(failure));
    handlers.set(handler);
    return changed;
  }

  private Guards guardsAfter(Optional<Value> failure) {
    return failure.map(f -> guards.and(f, /* holds= */ true)).orElse(guards);
  }

  private boolean joinRest(State other, Guards otherGuards) {
    boolean changed = heap.join(other.heap);
    changed |= joinHandlers(other);
    Guards common = guards.meet(otherGuards);
    changed |= common != guards;
    guards = common;
    return changed;
  }

  private boolean joinHandlers(State other) {
    int before = handlers.cardinality();
    handlers.and(other.handlers);
    return handlers.cardinality() != before;
  }

  /** The constructor ran: every copy of the reference now is the object. */
  void born(Location site, Value object) {
    Slot slot = Slot.of(object, 1);
    for (int i = 0; i < getLocals(); i++) {
      if (isUnborn(getLocal(i), site)) {
        setLocal(i, slot);
      }
    }
    for (int i = 0; i < getStackSize(); i++) {
      if (isUnborn(getStack(i), site)) {
        setStack(i, slot);
      }
    }
  }

  private static boolean isUnborn(Slot slot, Location site) {
    return slot.is(Kind.UNBORN) && slot.value().site().equals(site);
  }
}
