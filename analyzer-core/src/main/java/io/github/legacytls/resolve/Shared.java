package io.github.legacytls.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the questions about one program found out on their way and what holds for all of them: whole
 * results that depend neither on the way they were reached nor on what was left of a budget.
 */
final class Shared {

  private final Map<Object, Found> values = new HashMap<>();
  private final Map<Object, Found> conditions = new HashMap<>();

  /** A result, and what was missed on the way to it. */
  record Found(List<Case> cases, Demands missed) {}

  Optional<Found> get(Object question, Reach reach) {
    return Optional.ofNullable(of(reach).get(question));
  }

  void put(Object question, Reach reach, Found found) {
    of(reach).put(question, found);
  }

  private Map<Object, Found> of(Reach reach) {
    return reach.kind() == Reach.Kind.CONDITION ? conditions : values;
  }
}
