package io.github.legacytls.ir;

import io.github.legacytls.location.Location;
import java.util.List;

/**
 * What a mutator did to an object.
 *
 * @param always whether it happened on every path that leads to where the object was looked at
 */
public record Change(MethodName mutator, List<Value> arguments, boolean always, Location site) {
  public Change {
    arguments = List.copyOf(arguments);
  }

  /** The same change, which happened on some path only. */
  public Change sometimes() {
    return new Change(mutator, arguments, false, site);
  }
}
