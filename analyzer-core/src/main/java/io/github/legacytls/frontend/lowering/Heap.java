package io.github.legacytls.frontend.lowering;

import io.github.legacytls.frontend.lowering.Contents.ArrayContents;
import io.github.legacytls.frontend.lowering.Contents.ObjectContents;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What objects hold at one point of a method: contents by the site that made (or first gave) the
 * object, and the fields of {@code this} and static fields stored so far.
 *
 * <p>Mutable and copied where paths part; {@link #join} where they meet. A value in a local is
 * looked up by its site, so every alias sees the same contents.
 */
public final class Heap {

  private final Map<Location, Contents> contents;
  private final Map<String, Value> fields;

  public Heap() {
    this(new HashMap<>(), new HashMap<>());
  }

  private Heap(Map<Location, Contents> contents, Map<String, Value> fields) {
    this.contents = contents;
    this.fields = fields;
  }

  public Heap copy() {
    return new Heap(new HashMap<>(contents), new HashMap<>(fields));
  }

  /** Joins {@code other} into this; says whether anything changed. */
  public boolean join(Heap other) {
    boolean changed = false;
    for (Map.Entry<Location, Contents> entry : other.contents.entrySet()) {
      Contents mine = contents.get(entry.getKey());
      Contents joined = mine == null ? onOnePath(entry.getValue()) : join(mine, entry.getValue());
      if (!joined.equals(mine)) {
        contents.put(entry.getKey(), joined);
        changed = true;
      }
    }
    for (Map.Entry<Location, Contents> entry : Map.copyOf(contents).entrySet()) {
      if (!other.contents.containsKey(entry.getKey())) {
        Contents joined = onOnePath(entry.getValue());
        if (!joined.equals(entry.getValue())) {
          contents.put(entry.getKey(), joined);
          changed = true;
        }
      }
    }
    return joinFields(other) || changed;
  }

  /**
   * What is held where only one path knows of it: an object made there does not exist on the other
   * path, anything else still is there what it was at first.
   */
  private static Contents onOnePath(Contents held) {
    if (held instanceof ObjectContents object && !(object.base() instanceof Value.Instance)) {
      return object.join(new ObjectContents(object.base(), Map.of()));
    }
    return held;
  }

  private boolean joinFields(Heap other) {
    Map<String, Value> joined = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : fields.entrySet()) {
      Value theirs = other.fields.get(entry.getKey());
      if (theirs != null) {
        joined.put(entry.getKey(), Join.of(entry.getValue(), theirs));
      }
    }
    if (joined.equals(fields)) {
      return false;
    }
    fields.clear();
    fields.putAll(joined);
    return true;
  }

  private static Contents join(Contents a, Contents b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof ArrayContents x && b instanceof ArrayContents y) {
      return x.join(y);
    }
    if (a instanceof ObjectContents x && b instanceof ObjectContents y) {
      return x.join(y);
    }
    return b;
  }

  void allocateArray(Location site, int length) {
    contents.put(site, new ArrayContents(length, Map.of(), Optional.empty()));
  }

  void allocate(Value.Instance instance) {
    contents.put(instance.site(), new ObjectContents(instance, Map.of()));
  }

  void storeElement(Value array, Value index, Value value) {
    for (Value target : alternativesOf(array)) {
      Contents held = contents.get(target.site());
      boolean surely = !(array instanceof Value.Choice);
      if (held instanceof ArrayContents cells) {
        contents.put(target.site(), store(cells, index, value, surely));
      } else if (target instanceof Value.Sequence sequence) {
        contents.put(target.site(), store(cellsOf(sequence), index, value, surely));
      }
    }
  }

  private static ArrayContents store(
      ArrayContents cells, Value index, Value value, boolean surely) {
    if (surely && index instanceof Value.Literal literal && literal.constant() instanceof Long at) {
      return cells.store((int) Math.min(at, Limits.ELEMENTS), value);
    }
    return cells.storeAnywhere(value);
  }

  private static ArrayContents cellsOf(Value.Sequence sequence) {
    Map<Integer, Value> slots = new HashMap<>();
    for (int i = 0; i < sequence.elements().size(); i++) {
      slots.put(i, sequence.elements().get(i));
    }
    return new ArrayContents(sequence.elements().size(), slots, Optional.empty());
  }

  void change(Value object, Change change) {
    boolean surely = !(object instanceof Value.Choice);
    for (Value target : alternativesOf(object)) {
      Contents held = contents.get(target.site());
      ObjectContents now =
          held instanceof ObjectContents known
              ? known
              : new ObjectContents(held == null ? target : held.read(target), Map.of());
      contents.put(target.site(), now.change(surely ? change : change.sometimes()));
    }
  }

  void storeField(String key, Value value) {
    fields.put(key, value);
  }

  @Nullable Value field(String key) {
    return fields.get(key);
  }

  /** The value as a reader sees it now, contents included. */
  public Value read(Value value) {
    if (value instanceof Value.Choice choice) {
      List<Value> read = choice.alternatives().stream().map(this::read).distinct().toList();
      return read.equals(choice.alternatives()) ? choice : Join.choice(read, choice.site());
    }
    Contents held = contents.get(value.site());
    if (held == null || !hasIdentity(value)) {
      return value;
    }
    Value now = held.read(value);
    return now instanceof Value.Sequence sequence ? readElements(sequence) : now;
  }

  private Value readElements(Value.Sequence sequence) {
    List<Value> elements =
        sequence.elements().stream()
            .map(e -> e.site().equals(sequence.site()) ? e : Bounds.cut(read(e), sequence.site()))
            .toList();
    return new Value.Sequence(elements, sequence.open(), sequence.site());
  }

  private static boolean hasIdentity(Value value) {
    return !(value instanceof Value.Literal
        || value instanceof Value.Text
        || value instanceof Value.Unknown);
  }

  private static List<Value> alternativesOf(Value value) {
    return value instanceof Value.Choice choice ? choice.alternatives() : List.of(value);
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
