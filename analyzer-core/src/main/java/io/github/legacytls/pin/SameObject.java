package io.github.legacytls.pin;

import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells objects of one method apart by where they come from. */
final class SameObject {

  private static final int DEPTH = 8;

  private SameObject() {}

  /** The object before anything changed it. */
  static Value unchanged(Value value) {
    Value object = value;
    for (int i = 0; i < DEPTH && object instanceof Value.Changed changed; i++) {
      object = changed.before();
    }
    return object;
  }

  /** Where the object comes from; empty when it may be one of several. */
  static Optional<Location> origin(Value value) {
    Value object = unchanged(value);
    boolean isOne =
        object instanceof Value.Result
            || object instanceof Value.Instance
            || object instanceof Value.Parameter;
    return isOne ? Optional.of(object.site()) : Optional.empty();
  }

  /** Whether the call has anything to do with the object, as or in its receiver or an argument. */
  static boolean isUsedBy(CallSite call, Location origin) {
    return Stream.concat(call.call().receiver().stream(), call.call().arguments().stream())
        .anyMatch(operand -> holds(operand, origin));
  }

  /** Whether the call does no more with the object than to set something on it. */
  static boolean isOnlySetBy(CallSite call, Location origin) {
    return isReceiver(call, origin)
        && call.callee().name().startsWith("set")
        && call.call().arguments().stream().noneMatch(argument -> holds(argument, origin));
  }

  static boolean isReceiver(CallSite call, Location origin) {
    return call.call().receiver().flatMap(SameObject::origin).filter(origin::equals).isPresent();
  }

  static boolean holds(Value value, Location origin) {
    return holds(value, origin, DEPTH);
  }

  private static boolean holds(Value value, Location origin, int depth) {
    if (value.site().equals(origin)) {
      return true;
    }
    // What cannot be looked into any deeper may hold it.
    return depth == 0 || parts(value).anyMatch(part -> holds(part, origin, depth - 1));
  }

  private static Stream<Value> parts(Value value) {
    if (value instanceof Value.Changed changed) {
      return Stream.concat(
          Stream.of(changed.before()),
          changed.changes().stream().flatMap(change -> change.arguments().stream()));
    }
    if (value instanceof Value.Choice choice) {
      return choice.alternatives().stream();
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().stream();
    }
    if (value instanceof Value.Instance instance) {
      return instance.arguments().stream();
    }
    if (value instanceof Value.Function function) {
      return function.captured().stream();
    }
    if (value instanceof Value.Element element) {
      return Stream.of(element.container());
    }
    if (value instanceof Value.Operation operation) {
      return operation.operands().stream();
    }
    return Stream.empty();
  }
}
