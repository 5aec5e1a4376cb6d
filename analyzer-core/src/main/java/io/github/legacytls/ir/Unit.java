package io.github.legacytls.ir;

import io.github.legacytls.location.ResourceId;
import java.util.Comparator;
import java.util.List;

/**
 * What one resource says, and nothing else.
 *
 * @param facts in the order of their places
 */
public record Unit(ResourceId resource, List<Fact> facts, List<Problem> problems) {
  public Unit {
    facts = facts.stream().sorted(Comparator.comparing(Fact::site)).toList();
    problems = List.copyOf(problems);
  }
}
