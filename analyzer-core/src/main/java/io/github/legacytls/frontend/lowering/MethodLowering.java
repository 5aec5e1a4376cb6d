package io.github.legacytls.frontend.lowering;

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
 */
public final class MethodLowering {

  private final MethodName method;
  private final Effects effects;
  private final Map<Location, Fact> calls = new LinkedHashMap<>();
  private final Map<Location, Fact> returns = new LinkedHashMap<>();
  private final Map<Location, Fact.Write> writes = new LinkedHashMap<>();
  private @Nullable Heap atExit;

  public MethodLowering(MethodName method, Effects effects) {
    this.method = method;
    this.effects = effects;
  }

  public MethodName method() {
    return method;
  }

  /** A call that is no constructor's; gives its result. */
  public Value call(
      Heap heap,
      MethodName callee,
      Optional<Value> receiver,
      List<Value> arguments,
      List<Guard> guards,
      Location site) {
    Optional<Value> seenReceiver = receiver.map(heap::read).map(v -> Bounds.cut(v, site));
    List<Value> seen = read(heap, arguments, site);
    calls.put(site, new Fact.Call(method, callee, seenReceiver, seen, guards, site));
    Effect effect = effects.of(callee);
    switch (effect) {
      case PURE -> {}
      case MUTATES_RECEIVER, MUTATES_AND_RETURNS_RECEIVER ->
          receiver.ifPresent(object -> change(heap, object, callee, seen, guards, site));
      case MUTATES_FIRST_ARGUMENT -> changeArgument(heap, arguments, 0, callee, seen, guards, site);
      case MUTATES_THIRD_ARGUMENT -> changeArgument(heap, arguments, 2, callee, seen, guards, site);
    }
    if (effect == Effect.MUTATES_AND_RETURNS_RECEIVER && receiver.isPresent()) {
      return receiver.get();
    }
    return new Value.Result(callee, seenReceiver, seen, site);
  }

  private void changeArgument(
      Heap heap,
      List<Value> arguments,
      int index,
      MethodName callee,
      List<Value> seen,
      List<Guard> guards,
      Location site) {
    if (index < arguments.size()) {
      change(heap, arguments.get(index), callee, seen, guards, site);
    }
  }

  private void change(
      Heap heap,
      Value object,
      MethodName mutator,
      List<Value> arguments,
      List<Guard> guards,
      Location site) {
    Location made = object.site();
    heap.change(
        object,
        new Change(
            mutator, Bounds.cut(arguments, made), true, Bounds.cutGuards(guards, made), site));
    rememberChangedField(heap, object, site);
  }

  /** Changing what a field holds is a write to that field. */
  private void rememberChangedField(Heap heap, Value object, Location site) {
    if (object instanceof Value.FieldRead read) {
      writes.put(
          site,
          new Fact.Write(
              method, read.field(), Optional.of(heap.read(read.receiver())), object, site));
    } else if (object instanceof Value.Constant constant) {
      writes.put(site, new Fact.Write(method, constant.field(), Optional.empty(), object, site));
    }
  }

  /** {@code new X(..)}: the new object. */
  public Value construct(
      Heap heap, MethodName constructor, List<Value> arguments, List<Guard> guards, Location site) {
    List<Value> seen = read(heap, arguments, site);
    calls.put(site, new Fact.Call(method, constructor, Optional.empty(), seen, guards, site));
    Value.Instance instance = new Value.Instance(constructor, seen, site);
    heap.allocate(instance);
    return instance;
  }

  /** The object between its allocation and its constructor call, which bytecode keeps apart. */
  public Value allocate(TypeName type, Location site) {
    return new Value.Instance(
        new MethodName(type, MethodName.CONSTRUCTOR, io.github.legacytls.ir.Arity.of(0)),
        List.of(),
        site);
  }

  /** {@code super(..)} or {@code this(..)}. */
  public void constructSelf(
      Heap heap,
      MethodName constructor,
      Value self,
      List<Value> arguments,
      List<Guard> guards,
      Location site) {
    calls.put(
        site,
        new Fact.Call(
            method, constructor, Optional.of(self), read(heap, arguments, site), guards, site));
  }

  /** A new array; elements follow with {@link #storeElement}. */
  public Value array(Heap heap, Location site) {
    heap.allocateArray(site, Contents.ArrayContents.UNKNOWN_LENGTH);
    return new Value.Sequence(List.of(), false, site);
  }

  public void storeElement(Heap heap, Value array, Value index, Value value) {
    heap.storeElement(array, index, Bounds.cut(heap.read(value), array.site()));
    if (array instanceof Value.FieldRead || array instanceof Value.Constant) {
      Location site = value.site();
      Value element = new Value.Sequence(List.of(heap.read(value)), true, site);
      FieldName field =
          array instanceof Value.FieldRead read ? read.field() : ((Value.Constant) array).field();
      Optional<Value> receiver =
          array instanceof Value.FieldRead read ? Optional.of(read.receiver()) : Optional.empty();
      writes.put(site, new Fact.Write(method, field, receiver, element, site));
    }
  }

  public Value loadElement(Heap heap, Value array, Value index, Location site) {
    Value container = heap.read(array);
    if (container instanceof Value.Sequence sequence
        && !sequence.open()
        && index instanceof Value.Literal literal
        && literal.constant() instanceof Long at
        && at >= 0
        && at < sequence.elements().size()) {
      return sequence.elements().get(at.intValue());
    }
    return new Value.Element(Bounds.cut(container, site), index, site);
  }

  public Value loadStatic(Heap heap, FieldName field, Location site) {
    Value stored = heap.field(key(field));
    return stored == null ? new Value.Constant(field, site) : stored;
  }

  public Value loadField(Heap heap, FieldName field, Value receiver, Location site) {
    Value stored = receiver instanceof Value.This ? heap.field(key(field)) : null;
    return stored == null
        ? new Value.FieldRead(field, Bounds.cut(heap.read(receiver), site), site)
        : stored;
  }

  public void storeStatic(Heap heap, FieldName field, Value value, Location site) {
    heap.storeField(key(field), value);
    writes.put(site, new Fact.Write(method, field, Optional.empty(), value, site));
  }

  public void storeField(Heap heap, FieldName field, Value receiver, Value value, Location site) {
    if (receiver instanceof Value.This) {
      heap.storeField(key(field), value);
    }
    writes.put(site, new Fact.Write(method, field, Optional.of(heap.read(receiver)), value, site));
  }

  private static String key(FieldName field) {
    // The same field of the same class is written the same way within one method, in source and in
    // bytecode.
    return field.owner() + "#" + field.name();
  }

  public Value text(Heap heap, List<Value> parts, Location site) {
    return new Value.Text(read(heap, parts, site), site);
  }

  /** A lambda or method reference with the values it captured. */
  public Value function(Heap heap, MethodName target, List<Value> captured, Location site) {
    return new Value.Function(target, read(heap, captured, site), site);
  }

  public Value operation(Heap heap, String operator, List<Value> operands, Location site) {
    return new Value.Operation(operator, read(heap, operands, site), site);
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
    List<Fact> facts = new ArrayList<>(calls.values());
    for (Fact.Write write : writes.values()) {
      Value value = atExit == null ? write.value() : atExit.read(write.value());
      facts.add(
          new Fact.Write(write.writer(), write.field(), write.receiver(), value, write.site()));
    }
    facts.addAll(returns.values());
    return facts;
  }

  private static List<Value> read(Heap heap, List<Value> values, Location site) {
    return Bounds.cut(values.stream().map(heap::read).toList(), site);
  }
}
