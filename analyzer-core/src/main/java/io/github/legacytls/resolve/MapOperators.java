package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.resolve.Atom.Pair;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Operators on maps and their entries. An entry is a map of one pair. */
final class MapOperators {

  private MapOperators() {}

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("MAP_OF", MapOperators::mapOf),
        entry("MAP_OF_ENTRIES", MapOperators::mapOfEntries),
        entry("PUT", MapOperators::put),
        entry("PUT_ALL", MapOperators::putAll),
        entry("GET", in -> in.pairs(MapOperators::get)),
        entry("GET_OR", MapOperators::getOr),
        entry("REMOVE_KEY", MapOperators::removeKey),
        entry("MAP_COPY_OR_EMPTY", in -> in.each(a -> made(a, copied(a.atom())))),
        entry("MAP_COPY", in -> in.each(a -> made(a, pairs(a.atom())))),
        entry("MAP_CLEAR", in -> in.each(a -> made(a, new Atom.Pairs(List.of(), false)))),
        entry("KEYS", in -> in.each(a -> slots(a, Pair::key))),
        entry("VALUES", in -> in.each(a -> slots(a, Pair::value))),
        entry("KEY", in -> in.each(a -> one(a, Pair::key))),
        entry("VALUE", in -> in.each(a -> one(a, Pair::value))));
  }

  private static List<Alternative> made(Alternative from, Atom atom) {
    return List.of(new Alternative(atom, from.trace()));
  }

  private static Atom.Pairs pairs(Atom atom) {
    if (atom instanceof Atom.Pairs pairs) {
      return pairs;
    }
    boolean empty = atom instanceof Atom.Many many && many.slots().isEmpty() && !many.open();
    return new Atom.Pairs(List.of(), !empty);
  }

  /** Constructors take a map or a number. */
  private static Atom.Pairs copied(Atom atom) {
    return atom instanceof Atom.Scalar ? new Atom.Pairs(List.of(), false) : pairs(atom);
  }

  /** Keys and values in turn; a single container is taken for the array of them. */
  private static List<Alternative> mapOf(Operands in) {
    List<List<Alternative>> turns = in.all();
    if (turns.size() == 1) {
      turns =
          Slots.container(turns.get(0))
              .map(m -> m.slots().stream().map(Slot::alternatives).toList())
              .orElse(turns);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < turns.size(); i += 2) {
      pairs.add(new Pair(Slots.always(turns.get(i)), Slots.always(turns.get(i + 1))));
    }
    return List.of(new Alternative(new Atom.Pairs(pairs, false), origin(in)));
  }

  private static Trace origin(Operands in) {
    return Trace.from(new Step(Step.Kind.ORIGIN, "map", in.site()));
  }

  private static List<Alternative> mapOfEntries(Operands in) {
    List<Pair> pairs = new ArrayList<>();
    boolean open = false;
    List<List<Alternative>> entries =
        in.count() == 1
            ? Slots.container(in.get(0))
                .map(m -> m.slots().stream().map(Slot::alternatives).toList())
                .orElse(in.all())
            : in.all();
    for (List<Alternative> entry : entries) {
      for (Alternative alternative : entry) {
        Atom.Pairs some = pairs(alternative.atom());
        pairs.addAll(some.pairs());
        open |= some.open();
      }
    }
    return List.of(new Alternative(new Atom.Pairs(pairs, open), origin(in)));
  }

  private static List<Alternative> put(Operands in) {
    Pair added = new Pair(Slots.always(in.get(1)), Slots.always(in.get(2)));
    return in.get(1).isEmpty() || in.get(2).isEmpty()
        ? List.of()
        : in.each(a -> made(a, with(pairs(a.atom()), List.of(added), false)));
  }

  /** Later pairs take the place of earlier ones with the same key. */
  private static Atom.Pairs with(Atom.Pairs before, List<Pair> added, boolean open) {
    List<Pair> all = new ArrayList<>(before.pairs());
    for (Pair pair : added) {
      all.removeIf(p -> pair.value().always() && sameKey(p, pair));
      all.add(pair);
    }
    List<Pair> kept = all.size() > Slots.LIMIT ? all.subList(0, Slots.LIMIT) : all;
    return new Atom.Pairs(kept, before.open() || open || kept.size() < all.size());
  }

  private static boolean sameKey(Pair a, Pair b) {
    return a.key().alternatives().size() == 1
        && b.key().alternatives().size() == 1
        && Atoms.same(a.key().alternatives().get(0).atom(), b.key().alternatives().get(0).atom())
            .orElse(false);
  }

  private static List<Alternative> putAll(Operands in) {
    return in.pairs(
        (a, b) -> {
          Atom.Pairs more = pairs(b.atom());
          return made(a, with(pairs(a.atom()), more.pairs(), more.open()));
        });
  }

  private static List<Alternative> removeKey(Operands in) {
    return in.pairs(
        (a, key) -> {
          Atom.Pairs before = pairs(a.atom());
          List<Pair> kept =
              before.pairs().stream().filter(p -> !has(p, key.atom()).orElse(false)).toList();
          return made(a, new Atom.Pairs(kept, before.open()));
        });
  }

  /** Whether a pair's key is {@code key}; empty when that cannot be said. */
  private static Optional<Boolean> has(Pair pair, Atom key) {
    Optional<Boolean> answer = Optional.empty();
    for (Alternative alternative : pair.key().alternatives()) {
      Optional<Boolean> same = Atoms.same(alternative.atom(), key);
      if (same.isEmpty() || (answer.isPresent() && !answer.equals(same))) {
        return Optional.empty();
      }
      answer = same;
    }
    return answer;
  }

  private static List<Alternative> get(Alternative map, Alternative key) {
    return map.atom() instanceof Atom.Pairs pairs
        ? lookedUp(map, pairs, key, List.of(new Alternative(Atoms.NULL, map.trace())))
        : List.of();
  }

  /** Values that are known to be stored under a key. */
  static List<Alternative> stored(List<Alternative> maps, List<Alternative> keys) {
    List<Alternative> found = new ArrayList<>();
    for (Alternative map : maps) {
      for (Alternative key : keys) {
        for (Pair pair : pairs(map.atom()).pairs()) {
          if (has(pair, key.atom()).orElse(false)) {
            found.addAll(pair.value().alternatives());
          }
        }
      }
    }
    return found;
  }

  private static List<Alternative> lookedUp(
      Alternative map, Atom.Pairs pairs, Alternative key, List<Alternative> otherwise) {
    List<Alternative> found = new ArrayList<>();
    boolean sure = false;
    for (Pair pair : pairs.pairs()) {
      Optional<Boolean> has = has(pair, key.atom());
      if (has.orElse(true)) {
        found.addAll(pair.value().alternatives());
        sure |= has.isPresent() && pair.value().always();
      }
    }
    if (!sure && pairs.open()) {
      found.add(new Alternative(new Atom.Missing(Reason.OUTSIDE), map.trace()));
    } else if (!sure) {
      found.addAll(otherwise);
    }
    return found;
  }

  private static List<Alternative> getOr(Operands in) {
    return in.pairs(
        (map, key) -> {
          if (map.atom() instanceof Atom.Pairs pairs && !pairs.open()) {
            return lookedUp(map, pairs, key, in.get(2));
          }
          List<Alternative> results = new ArrayList<>(in.get(2));
          if (map.atom() instanceof Atom.Pairs pairs) {
            results.addAll(0, lookedUp(map, pairs, key, List.of()));
          } else {
            results.add(new Alternative(new Atom.Missing(Reason.OUTSIDE), map.trace()));
          }
          return results;
        });
  }

  private static List<Alternative> slots(Alternative map, Function<Pair, Slot> side) {
    if (!(map.atom() instanceof Atom.Pairs pairs)) {
      return List.of();
    }
    return made(map, Slots.many(pairs.pairs().stream().map(side).toList(), pairs.open()));
  }

  private static List<Alternative> one(Alternative entry, Function<Pair, Slot> side) {
    return entry.atom() instanceof Atom.Pairs pairs && !pairs.pairs().isEmpty()
        ? pairs.pairs().stream().flatMap(p -> side.apply(p).alternatives().stream()).toList()
        : List.of();
  }
}
