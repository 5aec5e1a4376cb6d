package io.github.legacytls.resolve;

import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;

/**
 * A call to be followed.
 *
 * @param callee with its owner linked
 * @param iterated whether an argument stands for each element of what is iterated over
 * @param frame in which the call stands
 */
record Invocation(
    MethodName callee,
    Optional<Operand> receiver,
    List<Operand> arguments,
    boolean iterated,
    Location site,
    Frame frame) {
  public Invocation {
    arguments = List.copyOf(arguments);
  }

  Invocation(
      MethodName callee,
      Optional<? extends Operand> receiver,
      List<Operand> arguments,
      Location site,
      Frame frame) {
    this(callee, receiver.map(r -> r), arguments, false, site, frame);
  }

  /** The same call on an object that is known better. */
  Invocation on(Operand known) {
    return new Invocation(callee, Optional.of(known), arguments, iterated, site, frame);
  }
}
