package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Operators on arrays, collections and streams. */
final class ContainerOperators {

  private ContainerOperators() {}

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("LIST", ContainerOperators::list),
        entry("SINGLE", in -> in.each(a -> made(a, single(a)))),
        entry("LIST_OR_CONCAT", ContainerOperators::listOrConcat),
        entry("COPY_OR_EMPTY", in -> in.each(a -> made(a, copied(a.atom())))),
        entry("FOR_EACH", in -> List.of()),
        entry("FILTER_MAYBE", in -> onSlots(in, s -> s.stream().map(Slots::sometimes).toList())),
        entry("COPY", in -> in.each(a -> List.of(container(a)))),
        entry("REVERSED", in -> onSlots(in, ContainerOperators::reversed)),
        entry("ADD", ContainerOperators::add),
        entry("PREPEND", ContainerOperators::prepend),
        entry("ADD_ALL", ContainerOperators::addAll),
        entry("CLEAR", in -> in.each(a -> made(a, new Atom.Many(List.of(), false)))),
        entry("REMOVE", ContainerOperators::remove),
        entry("REMOVE_ALL", in -> in.pairs((a, b) -> kept(a, b, false))),
        entry("RETAIN", in -> in.pairs((a, b) -> kept(a, b, true))),
        entry("FILTER", in -> in.pairs((a, b) -> filtered(in, a, b, true))),
        entry("REMOVE_IF", in -> in.pairs((a, b) -> filtered(in, a, b, false))),
        entry("MAP", in -> in.pairs((a, b) -> mapped(in, a, b))),
        entry("FLAT_MAP", in -> in.pairs((a, b) -> flatMapped(in, a, b))),
        entry("COLLECT", in -> in.pairs(ContainerOperators::collected)),
        entry("SLICE", ContainerOperators::slice),
        entry("SKIP", ContainerOperators::skip),
        entry("LIMIT", ContainerOperators::limit),
        entry("AT", ContainerOperators::at),
        entry("FIRST", in -> in.each(a -> at(a, 0))),
        entry("LAST", in -> in.each(a -> at(a, Slots.contents(a.atom()).slots().size() - 1))),
        entry("ANY", in -> in.each(ContainerOperators::any)),
        entry("NEXT", in -> in.each(ContainerOperators::any)));
  }

  private static List<Alternative> made(Alternative from, Atom atom) {
    return List.of(new Alternative(atom, from.trace()));
  }

  /** A value that is put where a container is wanted is one that is not known. */
  private static Alternative container(Alternative of) {
    return of.atom() instanceof Atom.Made || of.atom() instanceof Atom.Missing
        ? new Alternative(new Atom.Many(List.of(), true), of.trace())
        : of;
  }

  private static Atom single(Alternative element) {
    return new Atom.Many(List.of(Slots.always(List.of(element))), false);
  }

  /** Constructors take a container or a number. */
  private static Atom copied(Atom atom) {
    return atom instanceof Atom.Scalar ? new Atom.Many(List.of(), false) : Slots.contents(atom);
  }

  /** Several containers one after the other, or elements. */
  private static List<Alternative> listOrConcat(Operands in) {
    boolean containers =
        in.count() > 1
            && in.all().stream()
                .allMatch(o -> o.stream().allMatch(a -> a.atom() instanceof Atom.Many));
    return containers
        ? Operands.combine(in.get(0), in.from(1), ContainerOperators::append)
        : list(in);
  }

  static List<Alternative> onSlots(
      Operands in, java.util.function.UnaryOperator<List<Slot>> change) {
    return in.each(
        a -> {
          Atom.Many many = Slots.contents(a.atom());
          return made(a, Slots.many(change.apply(many.slots()), many.open()));
        });
  }

  private static List<Slot> reversed(List<Slot> slots) {
    List<Slot> reversed = new ArrayList<>(slots);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  /** The operands one by one; a single container is taken for the array of them. */
  private static List<Alternative> list(Operands in) {
    if (in.count() == 1) {
      Optional<Atom.Many> array = Slots.container(in.get(0));
      if (array.isPresent()) {
        return made(in.get(0).get(0), array.get());
      }
    }
    List<Slot> slots = new ArrayList<>();
    in.all().forEach(o -> slots.addAll(Slots.of(o, in.spread())));
    Atom atom = Slots.many(slots, false);
    Trace trace =
        slots.isEmpty()
            ? Trace.from(new Step(Step.Kind.ORIGIN, "empty", in.site()))
            : slots.get(0).alternatives().get(0).trace();
    return List.of(new Alternative(atom, trace));
  }

  private static List<Alternative> add(Operands in) {
    List<Slot> added = new ArrayList<>();
    for (List<Alternative> operand : in.from(1)) {
      added.addAll(Slots.of(operand, in.spread()));
    }
    return onSlots(in, slots -> Slots.concat(slots, added));
  }

  private static List<Alternative> prepend(Operands in) {
    return onSlots(in, slots -> Slots.concat(Slots.of(in.get(1), in.spread()), slots));
  }

  private static List<Alternative> addAll(Operands in) {
    List<List<Alternative>> rest = in.from(1);
    List<Alternative> results = in.get(0);
    for (List<Alternative> operand : rest) {
      boolean containers =
          operand.stream()
              .anyMatch(a -> a.atom() instanceof Atom.Many || Atoms.isUnknown(a.atom()));
      results =
          containers
              ? Operands.combine(results, List.of(operand), ContainerOperators::append)
              : add(
                  new Operands(
                      List.of(results, operand), in.spread(), "", in.site(), in.functions()));
    }
    return results;
  }

  static Alternative append(Alternative to, Alternative from) {
    Atom.Many before = Slots.contents(to.atom());
    Atom.Many more = Slots.contents(from.atom());
    Atom.Many all =
        Slots.many(Slots.concat(before.slots(), more.slots()), before.open() || more.open());
    return new Alternative(all, to.trace());
  }

  static Optional<Long> number(List<Alternative> operand) {
    return operand.size() == 1 ? Atoms.number(operand.get(0).atom()) : Optional.empty();
  }

  static List<Alternative> slice(Alternative of, long from, long to) {
    Atom.Many many = Slots.contents(of.atom());
    int size = many.slots().size();
    int start = (int) Math.max(0, Math.min(from, size));
    int end = (int) Math.max(start, Math.min(to, size));
    return made(of, new Atom.Many(many.slots().subList(start, end), many.open() && to > size));
  }

  private static List<Alternative> slice(Operands in) {
    long from = number(in.get(1)).orElse(0L);
    long to = number(in.get(2)).orElse((long) Slots.LIMIT);
    return in.each(a -> slice(a, from, to));
  }

  private static List<Alternative> skip(Operands in) {
    return in.each(a -> slice(a, number(in.get(1)).orElse(0L), Slots.LIMIT));
  }

  private static List<Alternative> limit(Operands in) {
    return in.each(a -> slice(a, 0, number(in.get(1)).orElse((long) Slots.LIMIT)));
  }

  private static List<Alternative> remove(Operands in) {
    Optional<Long> index = number(in.get(1));
    return onSlots(
        in,
        slots -> {
          if (index.isPresent()) {
            List<Slot> rest = new ArrayList<>(slots);
            if (index.get() >= 0 && index.get() < rest.size()) {
              rest.remove(index.get().intValue());
            }
            return rest;
          }
          return keep(slots, a -> without(a, in.get(1)));
        });
  }

  /** Whether {@code kept} stays when {@code removed} goes; empty when that cannot be said. */
  private static Optional<Boolean> without(Alternative kept, List<Alternative> removed) {
    if (removed.size() != 1) {
      return Optional.empty();
    }
    return Atoms.same(kept.atom(), removed.get(0).atom()).map(same -> !same);
  }

  /** The places whose alternatives stay; those of which it cannot be said stay sometimes. */
  private static List<Slot> keep(
      List<Slot> slots, java.util.function.Function<Alternative, Optional<Boolean>> stays) {
    List<Slot> kept = new ArrayList<>();
    for (Slot slot : slots) {
      List<Alternative> alternatives = new ArrayList<>();
      boolean sure = slot.always();
      for (Alternative alternative : slot.alternatives()) {
        Optional<Boolean> decision = stays.apply(alternative);
        // What a library supplies and nobody named is whatever an unknown filter leaves of it.
        if (decision.orElse(!alternative.trace().isSupplied())) {
          alternatives.add(alternative);
        }
        sure &= decision.orElse(false);
      }
      if (!alternatives.isEmpty()) {
        kept.add(new Slot(alternatives, sure));
      }
    }
    return kept;
  }

  /** The elements that are, or are not, in another container. */
  private static List<Alternative> kept(Alternative of, Alternative other, boolean present) {
    Atom.Many many = Slots.contents(of.atom());
    List<Slot> slots =
        keep(
            many.slots(),
            a -> ConditionOperators.contains(other, a).map(found -> found == present));
    return made(of, Slots.many(slots, many.open()));
  }

  private static List<Alternative> filtered(
      Operands in, Alternative of, Alternative predicate, boolean keepsMatching) {
    if (Atoms.isUnknown(of.atom())) {
      return List.of();
    }
    Atom.Many many = Slots.contents(of.atom());
    List<Slot> slots =
        keep(
            many.slots(),
            a ->
                ConditionOperators.decided(in.functions().apply(predicate, List.of(a)))
                    .map(met -> met == keepsMatching));
    return made(of, Slots.many(slots, many.open()));
  }

  private static List<Alternative> mapped(Operands in, Alternative of, Alternative function) {
    if (Atoms.isUnknown(of.atom())) {
      return List.of();
    }
    Atom.Many many = Slots.contents(of.atom());
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : many.slots()) {
      List<Alternative> results = new ArrayList<>();
      slot.alternatives().forEach(a -> results.addAll(applied(in, function, a)));
      slots.add(new Slot(Operands.limited(results), slot.always()));
    }
    return ways(many, slots).stream()
        .flatMap(way -> made(of, Slots.many(way, many.open())).stream())
        .toList();
  }

  /**
   * A function that gives each element one of several results chooses alike for all of them, as far
   * as anybody can tell.
   */
  private static List<List<Slot>> ways(Atom.Many from, List<Slot> slots) {
    int choices = slots.isEmpty() ? 0 : slots.get(0).alternatives().size();
    boolean alike =
        choices > 1
            && slots.stream().allMatch(slot -> slot.alternatives().size() == choices)
            && from.slots().stream().allMatch(slot -> slot.alternatives().size() == 1);
    if (!alike) {
      return List.of(slots);
    }
    return IntStream.range(0, choices)
        .mapToObj(
            way ->
                slots.stream()
                    .map(slot -> new Slot(List.of(slot.alternatives().get(way)), slot.always()))
                    .toList())
        .toList();
  }

  private static List<Alternative> applied(Operands in, Alternative function, Alternative to) {
    List<Alternative> results = in.functions().apply(function, List.of(to));
    return results.isEmpty()
        ? List.of(new Alternative(new Atom.Missing(Reason.NOT_FOLLOWED), to.trace()))
        : results;
  }

  private static List<Alternative> flatMapped(Operands in, Alternative of, Alternative function) {
    Atom.Many many = Slots.contents(of.atom());
    List<Slot> slots = new ArrayList<>();
    boolean open = many.open();
    for (Slot slot : many.slots()) {
      for (Alternative alternative : slot.alternatives()) {
        for (Alternative result : applied(in, function, alternative)) {
          Atom.Many inner = Slots.contents(result.atom());
          open |= inner.open();
          boolean sure = slot.always() && slot.alternatives().size() == 1;
          inner.slots().forEach(s -> slots.add(sure ? s : Slots.sometimes(s)));
        }
      }
    }
    return made(of, Slots.many(slots, open));
  }

  /** A collector that is a text joins with it; all others keep what there is. */
  private static List<Alternative> collected(Alternative of, Alternative collector) {
    if (Atoms.whole(collector.atom()).isEmpty()) {
      return List.of(container(of));
    }
    return TextOperators.join(
        List.of(List.of(collector), List.of(of)), of.trace().last().location());
  }

  private static List<Alternative> at(Operands in) {
    Optional<Long> index = number(in.get(1));
    return in.each(
        a ->
            index.isPresent() && index.get() <= Slots.LIMIT
                ? at(a, index.get().intValue())
                : any(a));
  }

  /** The element at an index, as long as all before it are certainly there. */
  static List<Alternative> at(Alternative container, int index) {
    if (!(container.atom() instanceof Atom.Many many)) {
      return List.of();
    }
    boolean exact =
        index >= 0
            && index < many.slots().size()
            && many.slots().subList(0, index + 1).stream().allMatch(Slot::always);
    return exact ? many.slots().get(index).alternatives() : any(container);
  }

  /** Any element. */
  static List<Alternative> any(Alternative container) {
    if (Atoms.isUnknown(container.atom())) {
      return List.of();
    }
    Atom.Many many = Slots.contents(container.atom());
    List<Alternative> elements = new ArrayList<>();
    many.slots().forEach(s -> elements.addAll(s.alternatives()));
    // An array of numbers holds 0 wherever nothing was stored.
    boolean numbers = elements.stream().allMatch(e -> Atoms.number(e.atom()).isPresent());
    if (many.open() || numbers) {
      elements.add(new Alternative(new Atom.Missing(Reason.OUTSIDE), container.trace()));
    }
    return elements;
  }
}
