package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What objects hold at one point of a method: contents by the site that made (or first gave) the
 * object, and the fields stored so far.
 *
 * <p>Mutable and copied where paths part; {@link #join} where they meet. A value in a local is
 * looked up by its site, so every alias sees the same contents.
 */
public final class Heap {

  /** A field of the object made at a site; without one of {@code this}, or static. */
  private record Variable(FieldName field, Optional<Location> object) {}

  private final Map<Location, Contents> contents;
  private final Map<Variable, Value> fields;

  public Heap() {
    this(new HashMap<>(), new HashMap<>());
  }

  private Heap(Map<Location, Contents> contents, Map<Variable, Value> fields) {
    this.contents = contents;
    this.fields = fields;
  }

  public Heap copy() {
    return new Heap(new HashMap<>(contents), new HashMap<>(fields));
  }

  /** How many objects it holds, at most {@link Limits#OBJECTS}. */
  public int size() {
    return contents.size();
  }

  /** Joins {@code other} into this; says whether anything changed. */
  @SuppressWarnings("ReferenceEquality") // shared contents need no join; the join compares them
  public boolean join(Heap other) {
    boolean changed = false;
    for (Map.Entry<Location, Contents> mine : contents.entrySet()) {
      Contents theirs = other.contents.get(mine.getKey());
      if (theirs != mine.getValue()) {
        Contents joined =
            theirs == null ? mine.getValue().onOnePath() : mine.getValue().join(theirs);
        changed |= !joined.equals(mine.getValue());
        mine.setValue(joined);
      }
    }
    for (Map.Entry<Location, Contents> theirs : other.contents.entrySet()) {
      if (!contents.containsKey(theirs.getKey())) {
        contents.put(theirs.getKey(), theirs.getValue().onOnePath());
        changed = true;
      }
    }
    return joinFields(other) || changed;
  }

  /** A field stored on one path only may hold anything, as if it had not been stored. */
  private boolean joinFields(Heap other) {
    boolean changed = fields.keySet().retainAll(other.fields.keySet());
    for (Map.Entry<Variable, Value> mine : fields.entrySet()) {
      Value theirs = other.fields.get(mine.getKey());
      if (theirs != null) {
        Value joined = Join.of(mine.getValue(), theirs);
        changed |= joined != mine.getValue();
        mine.setValue(joined);
      }
    }
    return changed;
  }

  void allocateArray(Value array) {
    hold(array, Contents.ofArray(array));
  }

  void allocate(Value object) {
    hold(object, Contents.of(object));
    fields.keySet().removeIf(field -> field.object().equals(Optional.of(object.site())));
  }

  private void hold(Value object, Contents held) {
    if (contents.size() < Limits.OBJECTS || contents.containsKey(object.site())) {
      contents.put(object.site(), held);
    }
  }

  /** Whether {@code value} is an array made here, the elements of which are known one by one. */
  boolean isArray(Value value) {
    return elements(value).isPresent();
  }

  private Optional<Cells> elements(Value array) {
    return Optional.ofNullable(contents.get(array.site())).flatMap(Contents::elements);
  }

  /**
   * Stores into an array made here.
   *
   * @param surely whether no other array may be meant
   */
  void storeElement(Value array, Value index, Value value, boolean surely) {
    Optional<Long> at = surely ? number(index) : Optional.empty();
    contents.computeIfPresent(
        array.site(),
        (site, held) ->
            held.elements()
                .map(e -> at.map(i -> e.store(i, value)).orElseGet(() -> e.storeAnywhere(value)))
                .map(held::withElements)
                .orElse(held));
  }

  /** What was stored at a constant index of an array made here. */
  Optional<Value> loadElement(Value array, Value index) {
    return number(index).flatMap(at -> elements(array).flatMap(cells -> cells.at(at)));
  }

  private static Optional<Long> number(Value index) {
    return index instanceof Value.Literal literal && literal.constant() instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Changes everything {@code object} may be. */
  void change(Value object, Change change) {
    List<Value> targets = Join.alternativesOf(object);
    for (Value target : targets) {
      if (hasIdentity(target)) {
        Contents held = contents.getOrDefault(target.site(), Contents.of(target));
        hold(target, held.change(targets.size() == 1 ? change : change.sometimes()));
      }
    }
  }

  void storeField(FieldName field, Optional<Value> receiver, Value value) {
    variable(field, receiver).ifPresent(variable -> fields.put(variable, value));
  }

  Optional<Value> loadField(FieldName field, Optional<Value> receiver) {
    return variable(field, receiver).map(fields::get);
  }

  /** Fields are followed on {@code this} and on objects made in this method. */
  private static Optional<Variable> variable(FieldName field, Optional<Value> receiver) {
    if (receiver.isEmpty() || receiver.get() instanceof Value.This) {
      return Optional.of(new Variable(field, Optional.empty()));
    }
    return receiver.get() instanceof Value.Instance instance
        ? Optional.of(new Variable(field, Optional.of(instance.site())))
        : Optional.empty();
  }

  /** The value as a reader sees it now, contents included. */
  public Value read(Value value) {
    return value instanceof Value.Choice || contents.containsKey(value.site())
        ? new Reader().read(value)
        : value;
  }

  private static boolean hasIdentity(Value value) {
    return !(value instanceof Value.Literal
        || value instanceof Value.Text
        || value instanceof Value.Operation
        || value instanceof Value.Unknown);
  }

  /** Reads arrays in arrays, which may hold each other and many times the same. */
  private final class Reader {

    private final Set<Location> open = new HashSet<>();
    private int weightLeft = Limits.WEIGHT;

    Value read(Value value) {
      if (value instanceof Value.Choice choice) {
        List<Value> read = all(choice.alternatives());
        return read.equals(choice.alternatives())
            ? choice
            : Join.choice(read.stream().distinct().toList(), choice.site());
      }
      weightLeft--;
      Contents held = contents.get(value.site());
      if (held == null || !hasIdentity(value)) {
        return value;
      }
      if (weightLeft < 0) {
        return new Value.Unknown(Reason.BUDGET, value.site());
      }
      if (!open.add(value.site())) {
        return new Value.Unknown(Reason.RECURSION, value.site());
      }
      Value now = withElementsRead(held.read(value.site()));
      open.remove(value.site());
      return now;
    }

    private Value withElementsRead(Value now) {
      if (now instanceof Value.Sequence array && !array.elements().isEmpty()) {
        return new Value.Sequence(all(array.elements()), array.open(), array.site());
      }
      if (now instanceof Value.Changed changed) {
        Value before = withElementsRead(changed.before());
        return before == changed.before()
            ? changed
            : new Value.Changed(before, changed.changes(), changed.site());
      }
      return now;
    }

    private List<Value> all(List<Value> values) {
      List<Value> read = new ArrayList<>(values.size());
      values.forEach(value -> read.add(read(value)));
      return read;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Heap heap
        && contents.equals(heap.contents)
        && fields.equals(heap.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(contents, fields);
  }
}
