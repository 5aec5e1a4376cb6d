package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The abstract machine of one method body: the verbs both front ends speak.
 *
 * <p>A front end walks its syntax or instructions, keeps locals (and the operand stack) itself,
 * joined with {@link Join}, and hands the {@link Heap} of the current point to each verb. It may
 * execute a place several times until nothing changes: the facts of a place replace each other, so
 * the last execution counts.
 *
 * <p>The values that verbs give are to be handed on, not looked into: they name their site, and
 * their operands stand in the facts only.
 */
public final class MethodLowering {

  /** What {@code array[index] = value} does to an array that was not made in the same method. */
  public static final MethodName STORE_ELEMENT =
      new MethodName(TypeName.INFERRED, "[]=", Arity.of(2));

  private final MethodName method;
  private final Effects effects;
  private final Definitions definitions = new Definitions();
  private final Map<Location, Fact.Call> calls = new LinkedHashMap<>();
  private final Map<Location, Fact.Return> returns = new LinkedHashMap<>();
  private final Map<Location, Fact.Write> writes = new LinkedHashMap<>();
  private List<Location> enclosing = List.of();
  private @Nullable Heap atExit;

  public MethodLowering(MethodName method, Effects effects) {
    this.method = method;
    this.effects = effects;
  }

  public MethodName method() {
    return method;
  }

  /**
   * The blocks around what comes next that may be left half-way, or passed by, without a condition:
   * an exception ends a {@code try} anywhere. The outermost stands first.
   */
  public List<Location> enclosing() {
    return enclosing;
  }

  /** From here on these blocks stand around. */
  public void within(List<Location> blocks) {
    enclosing = List.copyOf(blocks);
  }

  /** A call that is no constructor's; gives its result. */
  public Value call(
      Heap heap,
      MethodName callee,
      Optional<Value> receiver,
      List<Value> arguments,
      List<Guard> guards,
      Location site) {
    Optional<Value> seenReceiver = receiver.map(heap::read);
    List<Value> seen = read(heap, arguments);
    calls.put(site, new Fact.Call(method, callee, seenReceiver, seen, guards, enclosing, site));
    Effect effect = effects.of(callee);
    Optional<Value> changed =
        switch (effect) {
          case PURE -> Optional.empty();
          case MUTATES_RECEIVER, MUTATES_AND_RETURNS_RECEIVER -> receiver;
          case MUTATES_FIRST_ARGUMENT -> argument(arguments, 0);
          case MUTATES_THIRD_ARGUMENT -> argument(arguments, 2);
        };
    changed.ifPresent(
        object -> change(heap, object, new Change(callee, seen, /* always= */ true, guards, site)));
    return effect == Effect.MUTATES_AND_RETURNS_RECEIVER && receiver.isPresent()
        ? receiver.get()
        : definitions.result(new Value.Result(callee, seenReceiver, seen, site));
  }

  private static Optional<Value> argument(List<Value> arguments, int index) {
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  private void change(Heap heap, Value object, Change change) {
    heap.change(object, definitions.change(change));
    rememberChangedField(heap, object, object, change.site());
  }

  /** Changing what a field holds is a write to that field. */
  private void rememberChangedField(Heap heap, Value object, Value now, Location site) {
    if (definitions.of(object) instanceof Value.FieldRead read) {
      Optional<Value> receiver = Optional.of(heap.read(read.receiver()));
      writes.put(site, new Fact.Write(method, read.field(), receiver, now, site));
    } else if (object instanceof Value.Constant constant) {
      writes.put(site, new Fact.Write(method, constant.field(), Optional.empty(), now, site));
    }
  }

  /** {@code new X(..)}: the new object. */
  public Value construct(
      Heap heap, MethodName constructor, List<Value> arguments, List<Guard> guards, Location site) {
    List<Value> seen = read(heap, arguments);
    calls.put(
        site, new Fact.Call(method, constructor, Optional.empty(), seen, guards, enclosing, site));
    Value object = definitions.instance(new Value.Instance(constructor, seen, site));
    heap.allocate(object);
    return object;
  }

  /** The object between its allocation and its constructor call, which bytecode keeps apart. */
  public Value allocate(TypeName type, Location site) {
    MethodName unknown = new MethodName(type, MethodName.CONSTRUCTOR, Arity.of(0));
    return new Value.Instance(unknown, List.of(), site);
  }

  /** {@code super(..)} or {@code this(..)}. */
  public void constructSelf(
      Heap heap,
      MethodName constructor,
      Value self,
      List<Value> arguments,
      List<Guard> guards,
      Location site) {
    List<Value> seen = read(heap, arguments);
    calls.put(
        site, new Fact.Call(method, constructor, Optional.of(self), seen, guards, enclosing, site));
  }

  /** A new array; elements follow with {@link #storeElement}. */
  public Value array(Heap heap, Location site) {
    Value array = new Value.Sequence(List.of(), false, site);
    heap.allocateArray(array);
    return array;
  }

  /** As the other, for those who have no place of their own for the store. */
  public void storeElement(Heap heap, Value array, Value index, Value value) {
    storeElement(heap, array, index, value, value.site());
  }

  /**
   * {@code array[index] = value}. An index that a call gives is one place, though here nobody can
   * tell which: the array is changed there.
   */
  public void storeElement(Heap heap, Value array, Value index, Value value, Location site) {
    List<Value> targets = Join.alternativesOf(array);
    boolean surely = targets.size() == 1;
    for (Value target : targets) {
      if (heap.isArray(target) && !(index instanceof Value.Result)) {
        heap.storeElement(target, index, value, surely);
      } else {
        storeInForeign(heap, target, index, value, surely, site);
      }
    }
  }

  /** Stores into what was not made as an array in this method. */
  private void storeInForeign(
      Heap heap, Value array, Value index, Value value, boolean surely, Location site) {
    if (definitions.of(array) instanceof Value.Element row && heap.isArray(row.container())) {
      heap.storeElement(row.container(), row.index(), rowOf(value, site), /* surely= */ false);
      return;
    }
    if (array instanceof Value.FieldRead || array instanceof Value.Constant) {
      rememberChangedField(heap, array, rowOf(heap.read(value), site), site);
    }
    List<Value> arguments = read(heap, List.of(index, value));
    heap.change(
        array, definitions.change(new Change(STORE_ELEMENT, arguments, surely, List.of(), site)));
  }

  private Value rowOf(Value element, Location site) {
    return definitions.sequence(new Value.Sequence(List.of(element), true, site));
  }

  public Value loadElement(Heap heap, Value array, Value index, Location site) {
    return Join.alternativesOf(array).stream()
        .map(alternative -> heap.loadElement(alternative, index))
        .reduce(
            (a, b) ->
                a.isPresent() && b.isPresent()
                    ? Optional.of(Join.of(a.get(), b.get()))
                    : Optional.empty())
        .flatMap(stored -> stored)
        .orElseGet(
            () -> definitions.element(new Value.Element(heap.read(array), heap.read(index), site)));
  }

  public Value loadStatic(Heap heap, FieldName field, Location site) {
    return heap.loadField(field, Optional.empty()).orElseGet(() -> new Value.Constant(field, site));
  }

  public Value loadField(Heap heap, FieldName field, Value receiver, Location site) {
    return heap.loadField(field, Optional.of(receiver))
        .orElseGet(
            () -> definitions.fieldRead(new Value.FieldRead(field, heap.read(receiver), site)));
  }

  public void storeStatic(Heap heap, FieldName field, Value value, Location site) {
    heap.storeField(field, Optional.empty(), value);
    writes.put(site, new Fact.Write(method, field, Optional.empty(), value, site));
  }

  public void storeField(Heap heap, FieldName field, Value receiver, Value value, Location site) {
    heap.storeField(field, Optional.of(receiver), value);
    writes.put(site, new Fact.Write(method, field, Optional.of(heap.read(receiver)), value, site));
  }

  public Value text(Heap heap, List<Value> parts, Location site) {
    List<Value> followed = parts;
    if (parts.size() > Limits.ELEMENTS) {
      followed = new ArrayList<>(parts.subList(0, Limits.ELEMENTS));
      followed.add(new Value.Unknown(Reason.BUDGET, site));
    }
    return definitions.text(new Value.Text(read(heap, followed), site));
  }

  /** A lambda or method reference with the values it captured. */
  public Value function(Heap heap, MethodName target, List<Value> captured, Location site) {
    return definitions.function(new Value.Function(target, read(heap, captured), site));
  }

  public Value operation(Heap heap, String operator, List<Value> operands, Location site) {
    return definitions.operation(new Value.Operation(operator, read(heap, operands), site));
  }

  /** What {@code operation} works on. */
  public List<Value> operandsOf(Value.Operation operation) {
    return definitions.of(operation) instanceof Value.Operation full
        ? full.operands()
        : operation.operands();
  }

  public Value unknown(Location site) {
    return new Value.Unknown(Reason.NOT_FOLLOWED, site);
  }

  public void returns(Heap heap, Value value, Location site) {
    returns(heap, value, List.of(), site);
  }

  public void returns(Heap heap, Value value, List<Guard> guards, Location site) {
    returns.put(site, new Fact.Return(method, heap.read(value), guards, site));
    exit(heap);
  }

  /** The method may end here. */
  public void exit(Heap heap) {
    if (atExit == null) {
      atExit = heap.copy();
    } else {
      atExit.join(heap);
    }
  }

  /** The facts of the whole method; what fields hold is read at its end. */
  public List<Fact> facts() {
    Expansion expansion = new Expansion(definitions);
    List<Fact> facts = new ArrayList<>();
    calls.values().forEach(call -> facts.add(expanded(call, expansion)));
    writes.values().forEach(write -> facts.add(expanded(write, expansion)));
    for (Fact.Return given : returns.values()) {
      List<Guard> guards = expansion.guards(given.guards());
      facts.add(new Fact.Return(method, expansion.of(given.value()), guards, given.site()));
    }
    return facts;
  }

  private static Fact expanded(Fact.Call call, Expansion expansion) {
    return new Fact.Call(
        call.caller(),
        call.callee(),
        expansion.of(call.receiver()),
        expansion.of(call.arguments()),
        expansion.guards(call.guards()),
        call.enclosing(),
        call.site());
  }

  private Fact expanded(Fact.Write write, Expansion expansion) {
    Value atEnd = atExit == null ? write.value() : atExit.read(write.value());
    return new Fact.Write(
        write.writer(),
        write.field(),
        expansion.of(write.receiver()),
        expansion.of(atEnd),
        write.site());
  }

  private static List<Value> read(Heap heap, List<Value> values) {
    return values.stream().map(heap::read).toList();
  }
}
