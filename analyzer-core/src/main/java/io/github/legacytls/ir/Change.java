package io.github.legacytls.ir;

import io.github.legacytls.location.Location;
import java.util.List;

/**
 * What a mutator did to an object.
 *
 * @param always whether it happened on every path that leads to where the object was looked at
 * @param guards conditions that dominate it: {@code if (!p.startsWith("SSL")) list.add(p)}
 */
public record Change(
    MethodName mutator, List<Value> arguments, boolean always, List<Guard> guards, Location site) {
  public Change {
    arguments = List.copyOf(arguments);
    guards = List.copyOf(guards);
  }

  /** The same change, which happened on some path only. */
  public Change sometimes() {
    return new Change(mutator, arguments, false, guards, site);
  }
}
