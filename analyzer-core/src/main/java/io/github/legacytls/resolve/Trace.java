package io.github.legacytls.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The way of a value as a shared list: the last step, and the trace before it. The first step is
 * the origin.
 */
public record Trace(Step last, Optional<Trace> before) {

  public static Trace from(Step origin) {
    return new Trace(origin, Optional.empty());
  }

  public Trace then(Step step) {
    return new Trace(step, Optional.of(this));
  }

  /** All steps, origin first. */
  public List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    for (Optional<Trace> at = Optional.of(this); at.isPresent(); at = at.get().before()) {
      steps.addFirst(at.get().last());
    }
    return List.copyOf(steps);
  }

  /** Whether a step of this kind is on the way. */
  public boolean has(Step.Kind kind) {
    return steps().stream().anyMatch(step -> step.kind() == kind);
  }

  /** Whether a library supplies it and nobody wrote it. */
  public boolean isSupplied() {
    return origin().kind() == Step.Kind.SUPPLIED;
  }

  public Step origin() {
    return steps().get(0);
  }
}
