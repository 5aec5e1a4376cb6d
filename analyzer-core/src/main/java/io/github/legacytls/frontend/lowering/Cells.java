package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The elements of an array: those at constant indexes, and what was stored at indexes that are not
 * known.
 */
record Cells(Map<Integer, Value> slots, Optional<Value> anywhere) {

  static final Cells EMPTY = new Cells(Map.of(), Optional.empty());

  Cells {
    slots = Collections.unmodifiableMap(new TreeMap<>(slots));
  }

  /** Puts {@code value} at {@code index}, in place of what was there. */
  Cells store(long index, Value value) {
    if (index < 0 || index >= Limits.ELEMENTS) {
      return storeAnywhere(value);
    }
    Map<Integer, Value> changed = new TreeMap<>(slots);
    changed.put((int) index, value);
    return new Cells(changed, anywhere);
  }

  Cells storeAnywhere(Value value) {
    return new Cells(slots, Optional.of(anywhere.map(a -> Join.of(a, value)).orElse(value)));
  }

  /** What may stand at {@code index}; nothing when nothing was stored there. */
  Optional<Value> at(long index) {
    Optional<Value> slot =
        index < 0 || index >= Limits.ELEMENTS
            ? Optional.empty()
            : Optional.ofNullable(slots.get((int) index));
    return slot.isPresent() && anywhere.isPresent()
        ? Optional.of(Join.of(slot.get(), anywhere.get()))
        : slot.or(() -> anywhere);
  }

  Cells join(Cells other) {
    Map<Integer, Value> joined = new TreeMap<>(slots);
    other.slots.forEach((index, value) -> joined.merge(index, value, Join::of));
    Optional<Value> rest =
        anywhere.isPresent() && other.anywhere.isPresent()
            ? Optional.of(Join.of(anywhere.get(), other.anywhere.get()))
            : anywhere.or(() -> other.anywhere);
    return new Cells(joined, rest);
  }

  Value read(Location site) {
    List<Value> elements = new ArrayList<>(slots.values());
    anywhere.filter(any -> !elements.contains(any)).ifPresent(elements::add);
    return new Value.Sequence(elements, false, site);
  }
}
