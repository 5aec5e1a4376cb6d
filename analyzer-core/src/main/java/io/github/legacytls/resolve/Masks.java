package io.github.legacytls.resolve;

import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Masks that are no one number: their parts are not all known as numbers, or not all of them are
 * always set. They hold their parts as a list holds its elements.
 */
final class Masks {

  private Masks() {}

  /** What both have, where that is no number. */
  static Optional<Atom> union(Alternative a, Alternative b) {
    boolean isNumber = isNumber(a) && isNumber(b);
    return isNumber || !isPart(a) || !isPart(b)
        ? Optional.empty()
        : Optional.of(Slots.many(Slots.concat(slots(a), slots(b)), isOpen(a) || isOpen(b)));
  }

  /**
   * Any of {@code bases} with any of {@code bits} set; nothing where these are no parts of masks.
   *
   * @param repeated for each of the bits whether several of its alternatives may be set together
   */
  static List<Alternative> gathered(
      List<Alternative> bases, List<List<Alternative>> bits, List<Boolean> repeated, Trace trace) {
    boolean isMask =
        bases.stream().allMatch(Masks::mayBePart)
            && bits.stream().flatMap(Collection::stream).allMatch(Masks::mayBePart);
    if (!isMask) {
      return List.of();
    }
    List<Slot> added = new ArrayList<>();
    for (int i = 0; i < bits.size(); i++) {
      List<Alternative> set = bits.get(i).stream().filter(a -> !isNone(a)).toList();
      if (!set.isEmpty()) {
        Slots.of(set, repeated.get(i)).forEach(slot -> added.add(Slots.sometimes(slot)));
      }
    }
    List<Alternative> results = new ArrayList<>();
    for (Alternative base : bases) {
      boolean open = isOpen(base) || !isPart(base);
      results.add(new Alternative(Slots.many(Slots.concat(slots(base), added), open), trace));
    }
    return Operands.limited(results);
  }

  private static boolean isNumber(Alternative one) {
    return Atoms.number(one.atom()).isPresent();
  }

  private static boolean isNone(Alternative one) {
    return Atoms.number(one.atom()).filter(number -> number == 0).isPresent();
  }

  private static boolean isPart(Alternative one) {
    return isNumber(one) || one.atom() instanceof Atom.Symbol || one.atom() instanceof Atom.Many;
  }

  private static boolean mayBePart(Alternative one) {
    return isPart(one) || Atoms.isUnknown(one.atom());
  }

  private static boolean isOpen(Alternative one) {
    return one.atom() instanceof Atom.Many many && many.open();
  }

  private static List<Slot> slots(Alternative one) {
    if (one.atom() instanceof Atom.Many many) {
      return many.slots();
    }
    return isNone(one) || !isPart(one) ? List.of() : List.of(Slots.always(List.of(one)));
  }
}
