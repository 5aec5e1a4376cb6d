package io.github.legacytls.resolve;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.location.Location;
import java.util.List;

/**
 * What the arguments of one sink call can be when it is reached along one chain of calls.
 *
 * <p>Two callers of a wrapper give two answers. Alternatives within one answer come from branches,
 * reassignments and defaults along the same chain.
 *
 * @param entry the call site (or, without a chain, the sink's own) where the concrete value enters
 *     the chain of parameters that ends in the sink: a finding stands there
 * @param arguments for each asked value its alternatives
 * @param guards conditions that dominate the calls of the chain
 */
public record Answer(Location entry, List<List<Alternative>> arguments, List<Guard> guards) {
  public Answer {
    arguments = List.copyOf(arguments);
    guards = List.copyOf(guards);
  }

  /** The same where not everything was looked at: a list may hold more. */
  Answer opened() {
    return new Answer(
        entry,
        arguments.stream().map(all -> all.stream().map(Answer::opened).toList()).toList(),
        guards);
  }

  private static Alternative opened(Alternative one) {
    return one.atom() instanceof Atom.Many many
        ? new Alternative(new Atom.Many(many.slots(), /* open= */ true), one.trace())
        : one;
  }
}
