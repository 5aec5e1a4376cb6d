package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells whether calls are made on one object: {@code new Options().remove(a).add(b)}. */
final class SameReceiver {

  private static final int CHAIN = 24;

  private SameReceiver() {}

  /** Whether some call of either chain is made on what some call of the other is made on. */
  static boolean isCalledOn(Bindings one, Bindings other) {
    Set<Location> objects = objects(one);
    objects.retainAll(objects(other));
    return !objects.isEmpty();
  }

  private static Set<Location> objects(Bindings chain) {
    Set<Location> objects = new HashSet<>();
    for (CallSite call : chain.calls()) {
      call.call().receiver().flatMap(r -> object(r, CHAIN)).ifPresent(objects::add);
    }
    return objects;
  }

  /** Where the object at the beginning of a chain of calls comes from. */
  private static Optional<Location> object(Value receiver, int chain) {
    if (chain == 0) {
      return Optional.empty();
    }
    if (receiver instanceof Value.Changed changed) {
      return object(changed.before(), chain - 1);
    }
    if (receiver instanceof Value.Result result) {
      return result.receiver().isPresent()
          ? object(result.receiver().get(), chain - 1)
          : Optional.of(result.site());
    }
    return receiver instanceof Value.Instance || receiver instanceof Value.Parameter
        ? Optional.of(receiver.site())
        : Optional.empty();
  }
}
