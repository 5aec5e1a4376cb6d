package io.github.legacytls.ir;

import io.github.legacytls.location.ResourceId;
import java.util.List;

/** What one resource says, and nothing else. */
public record Unit(ResourceId resource, List<Fact> facts, List<Problem> problems) {
  public Unit {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }
}
