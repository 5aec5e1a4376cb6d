package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an object or array made (or first seen) at one site holds now. Immutable; joined slot by
 * slot, never as sets.
 */
sealed interface Contents {

  /** The value a reader sees now. */
  Value read(Value original);

  /** An array: values by constant index, and values whose index is not known. */
  record ArrayContents(int length, Map<Integer, Value> slots, Optional<Value> anywhere)
      implements Contents {

    static final int UNKNOWN_LENGTH = -1;

    public ArrayContents {
      slots = java.util.Collections.unmodifiableMap(new TreeMap<>(slots));
    }

    ArrayContents store(int index, Value value) {
      if (index < 0 || index >= Limits.ELEMENTS) {
        return storeAnywhere(value);
      }
      Map<Integer, Value> changed = new TreeMap<>(slots);
      changed.put(index, value);
      return new ArrayContents(length, changed, anywhere);
    }

    ArrayContents storeAnywhere(Value value) {
      return new ArrayContents(
          length, slots, Optional.of(anywhere.map(a -> Join.of(a, value)).orElse(value)));
    }

    ArrayContents join(ArrayContents other) {
      Map<Integer, Value> joined = new TreeMap<>(slots);
      other.slots.forEach((index, value) -> joined.merge(index, value, Join::of));
      Optional<Value> rest =
          anywhere.isPresent() && other.anywhere.isPresent()
              ? Optional.of(Join.of(anywhere.get(), other.anywhere.get()))
              : anywhere.or(() -> other.anywhere);
      return new ArrayContents(length == other.length ? length : UNKNOWN_LENGTH, joined, rest);
    }

    @Override
    public Value read(Value original) {
      List<Value> elements = new ArrayList<>(slots.values());
      anywhere.ifPresent(elements::add);
      return new Value.Sequence(elements, false, original.site());
    }
  }

  /**
   * Any other object: what it was at first, and the changes since then, one for each mutating
   * place.
   */
  record ObjectContents(Value base, Map<Location, Change> changes) implements Contents {

    public ObjectContents {
      changes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    ObjectContents change(Change change) {
      Map<Location, Change> changed = new LinkedHashMap<>(changes);
      Change before = changed.get(change.site());
      if (before == null && changed.size() >= Limits.CHANGES) {
        return this;
      }
      changed.put(change.site(), before == null ? change : merge(before, change));
      return new ObjectContents(base, changed);
    }

    ObjectContents join(ObjectContents other) {
      Map<Location, Change> joined = new LinkedHashMap<>();
      for (Location site : ordered(changes.keySet(), other.changes.keySet())) {
        Change mine = changes.get(site);
        Change theirs = other.changes.get(site);
        if (mine != null && theirs != null) {
          joined.put(site, merge(mine, theirs));
        } else if (mine != null) {
          joined.put(site, mine.sometimes());
        } else if (theirs != null) {
          joined.put(site, theirs.sometimes());
        }
      }
      return new ObjectContents(Join.of(base, other.base), joined);
    }

    /**
     * The sites of both, each side's order kept: what only one side has goes before the next site
     * both have.
     */
    private static Set<Location> ordered(Set<Location> mine, Set<Location> theirs) {
      Set<Location> sites = new LinkedHashSet<>();
      List<Location> waiting = new ArrayList<>(theirs);
      for (Location site : mine) {
        int at = waiting.indexOf(site);
        if (at >= 0) {
          sites.addAll(waiting.subList(0, at + 1));
          waiting.subList(0, at + 1).clear();
        }
        sites.add(site);
      }
      sites.addAll(waiting);
      return sites;
    }

    private static Change merge(Change a, Change b) {
      if (a.equals(b)) {
        return a;
      }
      List<Value> arguments = new ArrayList<>();
      for (int i = 0; i < a.arguments().size() && i < b.arguments().size(); i++) {
        arguments.add(Join.of(a.arguments().get(i), b.arguments().get(i)));
      }
      return new Change(b.mutator(), arguments, a.always() && b.always(), b.guards(), b.site());
    }

    @Override
    public Value read(Value original) {
      return changes.isEmpty()
          ? base
          : new Value.Changed(base, List.copyOf(changes.values()), original.site());
    }
  }
}
