package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import java.util.Set;

/**
 * What the resolver missed, for the next round to look for in resources not yet read.
 *
 * @param callersOf methods whose callers matter
 * @param writersOf fields whose writers matter
 * @param bodiesOf methods whose returns, or classes whose declarations ({@code <clinit>}), matter
 * @param settingsOf keys that are read by code
 */
public record Demand(
    Set<MethodName> callersOf,
    Set<FieldName> writersOf,
    Set<MethodName> bodiesOf,
    Set<String> settingsOf) {
  public Demand {
    callersOf = Set.copyOf(callersOf);
    writersOf = Set.copyOf(writersOf);
    bodiesOf = Set.copyOf(bodiesOf);
    settingsOf = Set.copyOf(settingsOf);
  }

  public boolean isEmpty() {
    return callersOf.isEmpty() && writersOf.isEmpty() && bodiesOf.isEmpty() && settingsOf.isEmpty();
  }
}
