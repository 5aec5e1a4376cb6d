package io.github.legacytls.pin;

import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;

/** What the places of two calls of one method say about the order in which they run. */
final class Order {

  private Order() {}

  /** Whether {@code first} stands before {@code second}. */
  static boolean isBefore(CallSite first, CallSite second) {
    Location a = first.site();
    Location b = second.site();
    // Without columns the number of the instruction tells the order.
    return a.region().hasColumns()
        ? a.compareTo(b) < 0
        : a.region().ordinal() < b.region().ordinal();
  }

  /** Whether {@code one} runs wherever {@code other} does, exceptions between them aside. */
  static boolean goesWith(CallSite one, CallSite other) {
    return other.call().guards().containsAll(one.call().guards())
        && other.call().enclosing().containsAll(one.call().enclosing());
  }
}
