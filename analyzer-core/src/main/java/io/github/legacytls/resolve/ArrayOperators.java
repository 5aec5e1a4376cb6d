package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators that store into places of arrays and lists. */
final class ArrayOperators {

  private ArrayOperators() {}

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("SET", ArrayOperators::set),
        entry("FILL", ArrayOperators::fill),
        entry("COPY_INTO", ArrayOperators::copyInto));
  }

  private static List<Alternative> set(Operands in) {
    Optional<Long> index = ContainerOperators.number(in.get(1));
    boolean numbers = in.get(2).stream().allMatch(a -> Atoms.number(a.atom()).isPresent());
    return ContainerOperators.onSlots(
        in,
        before -> {
          List<Slot> slots = numbers ? filled(before, index.orElse(-1L), in) : before;
          if (index.isPresent() && index.get() >= 0 && index.get() < slots.size()) {
            List<Slot> changed = new ArrayList<>(slots);
            changed.set(index.get().intValue(), Slots.always(in.get(2)));
            return changed;
          }
          List<Slot> changed = new ArrayList<>(slots.stream().map(Slots::sometimes).toList());
          changed.add(new Slot(in.get(2), false));
          return changed;
        });
  }

  /** An array of numbers holds 0 up to the place where the first one is stored. */
  private static List<Slot> filled(List<Slot> slots, long index, Operands in) {
    if (index < slots.size() || index >= Slots.LIMIT) {
      return slots;
    }
    Alternative zero = new Alternative(new Atom.Scalar(0L), in.get(2).get(0).trace());
    List<Slot> filled = new ArrayList<>(slots);
    while (filled.size() <= index) {
      filled.add(Slots.always(List.of(zero)));
    }
    return filled;
  }

  private static List<Alternative> fill(Operands in) {
    return ContainerOperators.onSlots(in, slots -> List.of(Slots.always(in.get(1))));
  }

  /**
   * {@code System.arraycopy}: the target, the source, its first index, the target's, how many. What
   * stood there before is gone; behind the end nothing was stored yet.
   */
  private static List<Alternative> copyInto(Operands in) {
    int from = ContainerOperators.number(in.get(2)).orElse(0L).intValue();
    long length = ContainerOperators.number(in.get(4)).orElse((long) Slots.LIMIT);
    List<Alternative> source =
        in.get(1).stream()
            .flatMap(a -> ContainerOperators.slice(a, from, from + length).stream())
            .toList();
    return source.isEmpty()
        ? in.get(0)
        : Operands.combine(
            in.get(0),
            List.of(source),
            (to, part) -> overwritten(to, part, ContainerOperators.number(in.get(3))));
  }

  private static Alternative overwritten(Alternative to, Alternative part, Optional<Long> at) {
    Atom.Many before = Slots.contents(to.atom());
    Atom.Many copied = Slots.contents(part.atom());
    int size = before.slots().size();
    if (at.isEmpty() || at.get() < 0 || at.get() >= size) {
      return ContainerOperators.append(to, part);
    }
    int start = at.get().intValue();
    int end = copied.open() ? start : Math.min(size, start + copied.slots().size());
    List<Slot> slots = Slots.concat(before.slots().subList(0, start), copied.slots());
    return new Alternative(
        Slots.many(
            Slots.concat(slots, before.slots().subList(end, size)), before.open() || copied.open()),
        part.trace());
  }
}
