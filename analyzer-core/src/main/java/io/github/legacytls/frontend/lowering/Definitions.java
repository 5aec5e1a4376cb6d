package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.ir.Value.Unknown;
import io.github.legacytls.location.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of a method are made of, by the site that makes them.
 *
 * <p>While a method is executed, a value that has operands is just a <em>stub</em> without them: it
 * names its site, and the operands are kept here, once. So a join compares sites and never trees,
 * which would grow with every turn of a loop. {@link Expansion} puts them together at the end, when
 * the last execution of each site has seen everything that reaches it.
 */
final class Definitions {

  private final Map<Location, Value> values = new HashMap<>();
  private final Map<Location, Change> changes = new HashMap<>();

  Value result(Value.Result value) {
    values.put(value.site(), value);
    return new Value.Result(value.callee(), Optional.empty(), List.of(), value.site());
  }

  Value.Instance instance(Value.Instance value) {
    values.put(value.site(), value);
    return new Value.Instance(value.constructor(), List.of(), value.site());
  }

  Value text(Value.Text value) {
    values.put(value.site(), value);
    return new Value.Text(List.of(), value.site());
  }

  Value operation(Value.Operation value) {
    values.put(value.site(), value);
    return new Value.Operation(value.operator(), List.of(), value.site());
  }

  Value function(Value.Function value) {
    values.put(value.site(), value);
    return new Value.Function(value.target(), List.of(), value.site());
  }

  Value sequence(Value.Sequence value) {
    values.put(value.site(), value);
    return new Value.Sequence(List.of(), value.open(), value.site());
  }

  Value fieldRead(Value.FieldRead value) {
    values.put(value.site(), value);
    return new Value.FieldRead(value.field(), nothing(value.site()), value.site());
  }

  Value element(Value.Element value) {
    values.put(value.site(), value);
    return new Value.Element(nothing(value.site()), nothing(value.site()), value.site());
  }

  private static Value nothing(Location site) {
    return new Unknown(Reason.NOT_FOLLOWED, site);
  }

  /** A change by its mutator and place alone. */
  Change change(Change change) {
    changes.put(change.site(), change);
    return new Change(change.mutator(), List.of(), change.always(), List.of(), change.site());
  }

  /** The change with its arguments and guards; whether it always happened depends on the path. */
  Change of(Change change) {
    Change known = changes.get(change.site());
    return known == null || !change.arguments().isEmpty()
        ? change
        : new Change(
            known.mutator(), known.arguments(), change.always(), known.guards(), known.site());
  }

  /**
   * The value with its operands, one level of them: itself when it is no stub. An operation keeps
   * its own operator, for a guard may have turned it round.
   */
  Value of(Value value) {
    Value known = values.get(value.site());
    if (known == null || !isStub(value) || known.getClass() != value.getClass()) {
      return value;
    }
    return value instanceof Value.Operation stub && known instanceof Value.Operation full
        ? new Value.Operation(stub.operator(), full.operands(), full.site())
        : known;
  }

  private static boolean isStub(Value value) {
    if (value instanceof Value.Result result) {
      return result.receiver().isEmpty() && result.arguments().isEmpty();
    }
    if (value instanceof Value.Instance instance) {
      return instance.arguments().isEmpty();
    }
    if (value instanceof Value.Text text) {
      return text.parts().isEmpty();
    }
    if (value instanceof Value.Operation operation) {
      return operation.operands().isEmpty();
    }
    if (value instanceof Value.Function function) {
      return function.captured().isEmpty();
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements().isEmpty();
    }
    if (value instanceof Value.FieldRead read) {
      return read.receiver().equals(nothing(read.site()));
    }
    return value instanceof Value.Element element
        && element.container().equals(nothing(element.site()));
  }
}
