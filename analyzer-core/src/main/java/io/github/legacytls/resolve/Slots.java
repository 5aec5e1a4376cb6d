package io.github.legacytls.resolve;

import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Working on the places of containers. */
final class Slots {

  static final int LIMIT = 256;

  private Slots() {}

  static Slot always(List<Alternative> alternatives) {
    return new Slot(alternatives, true);
  }

  /** One place for the operand, or one for each of its alternatives. */
  static List<Slot> of(List<Alternative> operand, boolean spread) {
    return spread && operand.size() > 1
        ? operand.stream().map(a -> new Slot(List.of(a), true)).toList()
        : List.of(always(operand));
  }

  static Slot sometimes(Slot slot) {
    return slot.always() ? new Slot(slot.alternatives(), false) : slot;
  }

  /** Both lists of places after each other. */
  static List<Slot> concat(List<Slot> first, List<Slot> second) {
    List<Slot> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** A container of these places, the last dropped if they are too many. */
  static Atom.Many many(List<Slot> slots, boolean open) {
    return slots.size() <= LIMIT
        ? new Atom.Many(slots, open)
        : new Atom.Many(slots.subList(0, LIMIT), true);
  }

  /** What is in a container, if it is one. Of something unknown, nothing is known to be in it. */
  static Atom.Many contents(Atom atom) {
    if (atom instanceof Atom.Many many) {
      return many;
    }
    if (atom instanceof Atom.Pairs pairs) {
      List<Slot> entries = pairs.pairs().stream().map(p -> always(List.of(entry(p)))).toList();
      return new Atom.Many(entries, pairs.open());
    }
    return new Atom.Many(List.of(), true);
  }

  private static Alternative entry(Atom.Pair pair) {
    Trace trace = pair.value().alternatives().get(0).trace();
    return new Alternative(new Atom.Pairs(List.of(pair), false), trace);
  }

  /** The places a value adds when it is passed as the rest of the arguments, or as a container. */
  static Optional<Atom.Many> container(List<Alternative> operand) {
    return operand.size() == 1
            && (operand.get(0).atom() instanceof Atom.Many
                || operand.get(0).atom() instanceof Atom.Pairs)
        ? Optional.of(contents(operand.get(0).atom()))
        : Optional.empty();
  }

  /**
   * What a container holds when it was changed on some paths only: what both have, and the rest
   * sometimes.
   */
  static Atom joined(Atom.Many before, Atom.Many after) {
    List<Slot> slots = new ArrayList<>();
    List<Slot> rest = new ArrayList<>(after.slots());
    for (Slot slot : before.slots()) {
      slots.add(rest.remove(slot) ? slot : sometimes(slot));
    }
    rest.forEach(s -> slots.add(sometimes(s)));
    return many(slots, before.open() || after.open());
  }

  static Atom joined(Atom.Pairs before, Atom.Pairs after) {
    List<Atom.Pair> pairs = new ArrayList<>();
    List<Atom.Pair> rest = new ArrayList<>(after.pairs());
    for (Atom.Pair pair : before.pairs()) {
      pairs.add(rest.remove(pair) ? pair : sometimes(pair));
    }
    rest.forEach(p -> pairs.add(sometimes(p)));
    return new Atom.Pairs(pairs, before.open() || after.open());
  }

  static Atom.Pair sometimes(Atom.Pair pair) {
    return new Atom.Pair(sometimes(pair.key()), sometimes(pair.value()));
  }
}
