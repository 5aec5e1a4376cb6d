package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an object or array made (or first seen) at one site holds now. Immutable; joined slot by
 * slot, never as sets.
 *
 * @param base what it was at first
 * @param cells the elements of an array made in this method, before any of the changes
 * @param changes since then, one for each place that makes some, in order
 */
record Contents(Value base, Optional<Cells> cells, Map<Location, Change> changes) {

  Contents {
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }

  static Contents of(Value base) {
    return new Contents(base, Optional.empty(), Map.of());
  }

  static Contents ofArray(Value base) {
    return new Contents(base, Optional.of(Cells.EMPTY), Map.of());
  }

  /** The elements, as long as they are all that is known of an array. */
  Optional<Cells> elements() {
    return changes.isEmpty() ? cells : Optional.empty();
  }

  Contents withElements(Cells elements) {
    return new Contents(base, Optional.of(elements), changes);
  }

  /** After {@code change}, which may have happened before, in an earlier turn of a loop. */
  Contents change(Change change) {
    Change before = changes.get(change.site());
    if (before == null && changes.size() >= Limits.CHANGES) {
      return this;
    }
    Map<Location, Change> changed = new LinkedHashMap<>(changes);
    if (before != null) {
      changed.put(change.site(), change.always() ? change : before);
    } else {
      changed.put(change.site(), changed.size() == Limits.CHANGES - 1 ? rest(change) : change);
    }
    return new Contents(base, cells, changed);
  }

  /** Stands for one change too many, and all after it. */
  private static Change rest(Change change) {
    Value unknown = new Value.Unknown(Reason.BUDGET, change.site());
    return new Change(
        change.mutator(), List.of(unknown), /* always= */ false, List.of(), change.site());
  }

  Contents join(Contents other) {
    if (equals(other)) {
      return this;
    }
    Map<Location, Change> joined = new LinkedHashMap<>();
    for (Location site : ordered(changes.keySet(), other.changes.keySet())) {
      Change mine = changes.get(site);
      Change theirs = other.changes.get(site);
      if (mine != null && theirs != null) {
        joined.put(site, mine.always() ? theirs : mine);
      } else if (mine != null) {
        joined.put(site, mine.sometimes());
      } else if (theirs != null) {
        joined.put(site, theirs.sometimes());
      }
    }
    Optional<Cells> both =
        cells.isPresent() && other.cells.isPresent()
            ? Optional.of(cells.get().join(other.cells.get()))
            : cells.or(() -> other.cells);
    return new Contents(Join.of(base, other.base), both, joined);
  }

  /**
   * The sites of both, each side's order kept: what only one side has goes before the next site
   * both have.
   */
  private static Set<Location> ordered(Set<Location> mine, Set<Location> theirs) {
    if (mine.equals(theirs)) {
      return mine;
    }
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

  /**
   * What is held where only one path knows of it: an object made there does not exist on the other
   * path, anything else still is there what it was at first.
   */
  Contents onOnePath() {
    boolean madeHere = base instanceof Value.Instance || base instanceof Value.Sequence;
    return madeHere || changes.isEmpty() ? this : join(of(base));
  }

  /** The value a reader sees now; elements as they were stored. */
  Value read(Location site) {
    Value before = cells.map(c -> c.read(site)).orElse(base);
    return changes.isEmpty()
        ? before
        : new Value.Changed(before, List.copyOf(changes.values()), site);
  }
}
