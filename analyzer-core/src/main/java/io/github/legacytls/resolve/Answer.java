package io.github.legacytls.resolve;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.stream.Stream;

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

  /** The same where not everything was looked at: it may be something else, a list hold more. */
  Answer opened(Step sink) {
    Step origin = new Step(Step.Kind.ORIGIN, "too much to follow", sink.location());
    Alternative rest =
        new Alternative(new Atom.Missing(Reason.BUDGET), Trace.from(origin).then(sink));
    return new Answer(
        entry,
        arguments.stream()
            .map(all -> Stream.concat(all.stream().map(Answer::opened), Stream.of(rest)).toList())
            .toList(),
        guards);
  }

  private static Alternative opened(Alternative one) {
    return one.atom() instanceof Atom.Many many
        ? new Alternative(new Atom.Many(many.slots(), /* open= */ true), one.trace())
        : one;
  }
}
