package io.github.legacytls.resolve;

import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;

/** A container that one place makes and others fill. */
final class Additions {

  private Additions() {}

  /**
   * What the container holds: each base, with all that is added whoever calls; and each addition
   * that depends on a caller in a case of its own.
   */
  static List<Case> to(List<Case> bases, List<Case> additions) {
    if (additions.isEmpty()) {
      return bases;
    }
    List<Case> results = new ArrayList<>();
    for (Case base : bases.isEmpty() ? List.of(unknown(additions.get(0))) : bases) {
      Alternative filled = base.alternative();
      for (Case addition : additions) {
        if (addition.bindings().isEmpty()) {
          filled = filled(filled, addition.alternative());
        }
      }
      results.add(base.with(filled));
      for (Case addition : additions) {
        if (!addition.bindings().isEmpty()) {
          base.with(filled(filled, addition.alternative()))
              .under(addition.bindings())
              .map(c -> c.entering(addition.entry()))
              .ifPresent(results::add);
        }
      }
    }
    return results;
  }

  /** Nobody is seen to make the container, so that there may be more in it. */
  private static Case unknown(Case addition) {
    Atom empty =
        addition.atom() instanceof Atom.Pairs
            ? new Atom.Pairs(List.of(), true)
            : new Atom.Many(List.of(), true);
    return Case.of(new Alternative(empty, addition.alternative().trace()));
  }

  private static Alternative filled(Alternative base, Alternative addition) {
    if (addition.atom() instanceof Atom.Pairs more) {
      Atom.Pairs before =
          base.atom() instanceof Atom.Pairs pairs ? pairs : new Atom.Pairs(List.of(), false);
      List<Atom.Pair> pairs = new ArrayList<>(before.pairs());
      pairs.addAll(more.pairs());
      return new Alternative(new Atom.Pairs(pairs, before.open()), base.trace());
    }
    if (!(addition.atom() instanceof Atom.Many more)) {
      return base;
    }
    Atom.Many before = Slots.contents(base.atom());
    List<Slot> slots = new ArrayList<>(before.slots());
    more.slots().forEach(s -> slots.add(Slots.sometimes(s)));
    boolean open = base.atom() instanceof Atom.Many && before.open();
    return new Alternative(Slots.many(slots, open), base.trace());
  }
}
