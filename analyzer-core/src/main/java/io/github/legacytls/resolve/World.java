package io.github.legacytls.resolve;

import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What several operands are together under one set of choices.
 *
 * @param operands for each operand its alternatives there
 */
record World(Bindings bindings, Optional<Location> entry, List<List<Alternative>> operands) {

  private static final int LIMIT = 32;

  /** The same with one more step on the way of everything. */
  World then(Step step) {
    return new World(
        bindings,
        entry,
        operands.stream()
            .map(
                alternatives ->
                    alternatives.stream()
                        .map(a -> new Alternative(a.atom(), a.trace().then(step)))
                        .toList())
            .toList());
  }

  /**
   * The worlds in which the operands have a value together. Every combination of their cases that
   * does not contradict itself belongs to the world of exactly the choices it depends on.
   */
  static List<World> of(List<List<Case>> operands) {
    int forked = -1;
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).stream().anyMatch(c -> !c.bindings().isEmpty())) {
        if (forked >= 0) {
          return combined(operands);
        }
        forked = i;
      }
    }
    return forked < 0
        ? at(Bindings.NONE, operands).map(List::of).orElse(List.of())
        : along(forked, operands);
  }

  /** Only one operand depends on choices: each of its choices is a world. */
  private static List<World> along(int forked, List<List<Case>> operands) {
    Map<Bindings, List<Case>> byChoice = new LinkedHashMap<>();
    for (Case one : operands.get(forked)) {
      byChoice.computeIfAbsent(one.bindings(), b -> new ArrayList<>(1)).add(one);
    }
    List<World> worlds = new ArrayList<>();
    byChoice.forEach(
        (bindings, cases) -> {
          List<List<Case>> here = new ArrayList<>(operands);
          here.set(forked, cases);
          at(Bindings.NONE, unbound(here))
              .ifPresent(w -> worlds.add(new World(bindings, w.entry(), w.operands())));
        });
    return worlds;
  }

  private static List<List<Case>> unbound(List<List<Case>> operands) {
    return operands.stream()
        .map(
            cases ->
                cases.stream()
                    .map(c -> new Case(c.alternative(), Bindings.NONE, c.entry()))
                    .toList())
        .toList();
  }

  private static List<World> combined(List<List<Case>> operands) {
    Set<Bindings> all = new LinkedHashSet<>(List.of(Bindings.NONE));
    for (List<Case> cases : operands) {
      all = extend(all, cases);
    }
    List<World> worlds = new ArrayList<>();
    for (Bindings bindings : all) {
      at(bindings, operands).ifPresent(worlds::add);
    }
    return worlds;
  }

  private static Set<Bindings> extend(Set<Bindings> worlds, List<Case> cases) {
    Set<Bindings> choices = new LinkedHashSet<>();
    cases.forEach(c -> choices.add(c.bindings()));
    if (choices.size() == 1 && choices.contains(Bindings.NONE)) {
      return worlds;
    }
    Set<Bindings> extended = new LinkedHashSet<>();
    for (Bindings world : worlds) {
      for (Bindings choice : choices) {
        if (extended.size() >= LIMIT) {
          return extended;
        }
        world.and(choice).ifPresent(extended::add);
      }
    }
    return extended;
  }

  private static Optional<World> at(Bindings bindings, List<List<Case>> operands) {
    List<List<Case>> possible = new ArrayList<>(operands.size());
    List<Bindings> most = new ArrayList<>(operands.size());
    for (List<Case> cases : operands) {
      List<Case> here = cases.stream().filter(c -> c.bindings().isWithin(bindings)).toList();
      if (here.isEmpty()) {
        return Optional.empty();
      }
      most.add(union(here));
      possible.add(here);
    }
    Optional<Location> entry = Optional.empty();
    List<Bindings> others = bindings.isEmpty() ? most : others(most);
    List<List<Alternative>> alternatives = new ArrayList<>(operands.size());
    for (int i = 0; i < possible.size(); i++) {
      List<Alternative> taking = new ArrayList<>();
      for (Case possibly : possible.get(i)) {
        boolean takesPart =
            bindings.isEmpty()
                || possibly.bindings().and(others.get(i)).filter(bindings::equals).isPresent();
        if (takesPart) {
          taking.add(possibly.alternative());
          entry = entry.isPresent() ? entry : possibly.entry();
        }
      }
      if (taking.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(taking);
    }
    return Optional.of(new World(bindings, entry, alternatives));
  }

  private static Bindings union(List<Case> cases) {
    Bindings union = Bindings.NONE;
    for (Case one : cases) {
      union = union.and(one.bindings()).orElse(union);
    }
    return union;
  }

  /** For each operand, what all the others choose together. */
  private static List<Bindings> others(List<Bindings> most) {
    List<Bindings> before = new ArrayList<>(most.size());
    Bindings union = Bindings.NONE;
    for (Bindings one : most) {
      before.add(union);
      union = union.and(one).orElse(union);
    }
    List<Bindings> others = new ArrayList<>(before);
    union = Bindings.NONE;
    for (int i = most.size() - 1; i >= 0; i--) {
      others.set(i, before.get(i).and(union).orElse(before.get(i)));
      union = union.and(most.get(i)).orElse(union);
    }
    return others;
  }
}
