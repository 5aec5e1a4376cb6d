package io.github.legacytls.resolve;

import io.github.legacytls.resolve.Atom.Pair;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;

/** Containers that were perhaps changed: what they are before and after, taken together. */
final class Perhaps {

  private Perhaps() {}

  static boolean isContainer(Atom atom) {
    return atom instanceof Atom.Many || atom instanceof Atom.Pairs;
  }

  /** Whether it is known, and no container. */
  static boolean isOneValue(Atom atom) {
    return atom instanceof Atom.Scalar
        || atom instanceof Atom.Symbol
        || atom instanceof Atom.PartialText;
  }

  /** The container itself; an empty one for what is not known to be one. */
  static Alternative container(Alternative one) {
    return isContainer(one.atom())
        ? one
        : new Alternative(new Atom.Many(List.of(), false), one.trace());
  }

  /** What is put into some place of an array. */
  static Alternative stored(Alternative array, Alternative elements) {
    List<Slot> slots = new ArrayList<>(Slots.contents(array.atom()).slots());
    slots.addAll(Slots.contents(elements.atom()).slots());
    return new Alternative(Slots.many(slots, Slots.contents(array.atom()).open()), array.trace());
  }

  /** What is in either. */
  static Alternative together(Alternative one, Alternative other) {
    if (other.atom() instanceof Atom.Pairs more) {
      List<Pair> all = new ArrayList<>(pairs(one.atom()));
      all.addAll(more.pairs());
      return new Alternative(new Atom.Pairs(all, isOpen(one.atom()) || more.open()), one.trace());
    }
    boolean open = isOpen(one.atom()) || isOpen(other.atom());
    return new Alternative(
        Slots.many(Slots.concat(slots(one.atom()), slots(other.atom())), open), one.trace());
  }

  /** Both together: what was taken out may still be there, and what was added may be missing. */
  static Alternative changed(Alternative before, Alternative after) {
    return filled(emptied(before, after), before, after, /* open= */ false);
  }

  /** The container of before, from which what is gone may be missing. */
  static Alternative emptied(Alternative before, Alternative after) {
    if (before.atom() instanceof Atom.Pairs pairs) {
      List<Pair> left = pairs(after.atom());
      List<Pair> kept =
          pairs.pairs().stream().map(p -> left.contains(p) ? p : Slots.sometimes(p)).toList();
      return new Alternative(new Atom.Pairs(kept, pairs.open()), before.trace());
    }
    if (!(before.atom() instanceof Atom.Many many)) {
      return before;
    }
    List<Slot> left = slots(after.atom());
    List<Slot> kept =
        many.slots().stream().map(s -> left.contains(s) ? s : Slots.sometimes(s)).toList();
    return new Alternative(new Atom.Many(kept, many.open()), before.trace());
  }

  /** The container without what was there before and is gone after. */
  static Alternative without(Alternative container, Alternative before, Alternative after) {
    if (!(container.atom() instanceof Atom.Many many)) {
      return container;
    }
    List<Slot> gone = new ArrayList<>(slots(before.atom()));
    gone.removeAll(slots(after.atom()));
    return new Alternative(
        new Atom.Many(many.slots().stream().filter(s -> !gone.contains(s)).toList(), many.open()),
        container.trace());
  }

  /** Whether anything that was there before is gone after. */
  static boolean removes(Alternative before, Alternative after) {
    return before.atom() instanceof Atom.Pairs pairs
        ? !pairs(after.atom()).containsAll(pairs.pairs())
        : !slots(after.atom()).containsAll(slots(before.atom()));
  }

  /** Whether anything is in it after the change that was not before. */
  static boolean adds(Alternative before, Alternative after) {
    return after.atom() instanceof Atom.Pairs pairs
        ? pairs.pairs().stream().anyMatch(p -> !pairs(before.atom()).contains(p))
        : slots(after.atom()).stream().anyMatch(s -> !holds(before.atom(), s));
  }

  /**
   * The container of after, in which what was added may be missing.
   *
   * @param open whether others may have added something as well
   */
  static Alternative filled(Alternative before, Alternative after, boolean open) {
    if (!(before.atom() instanceof Atom.Many many)) {
      return filled(before, before, after, open);
    }
    List<Slot> left = slots(after.atom());
    Atom.Many rest =
        new Atom.Many(many.slots().stream().filter(left::contains).toList(), many.open());
    return filled(new Alternative(rest, before.trace()), before, after, open);
  }

  private static Alternative filled(
      Alternative rest, Alternative before, Alternative after, boolean open) {
    if (after.atom() instanceof Atom.Pairs more) {
      List<Pair> all = new ArrayList<>(pairs(rest.atom()));
      more.pairs().stream().filter(p -> !all.contains(p)).forEach(all::add);
      return new Alternative(new Atom.Pairs(all, open || isOpen(before.atom())), before.trace());
    }
    List<Slot> all = new ArrayList<>(slots(rest.atom()));
    slots(after.atom()).stream()
        .filter(s -> !holds(before.atom(), s))
        .forEach(s -> all.add(Slots.sometimes(s)));
    return new Alternative(Slots.many(all, open || isOpen(before.atom())), before.trace());
  }

  private static boolean holds(Atom container, Slot slot) {
    return slots(container).stream()
        .anyMatch(s -> s.alternatives().containsAll(slot.alternatives()));
  }

  private static boolean isOpen(Atom atom) {
    return isContainer(atom) && Slots.contents(atom).open();
  }

  private static List<Slot> slots(Atom atom) {
    return isContainer(atom) ? Slots.contents(atom).slots() : List.of();
  }

  private static List<Pair> pairs(Atom atom) {
    return atom instanceof Atom.Pairs pairs ? pairs.pairs() : List.of();
  }
}
