package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  static final Demand NOTHING = new Demand(Set.of(), Set.of(), Set.of(), Set.of());

  static Demand all(Collection<Demand> demands) {
    return new Demand(
        union(demands, Demand::callersOf),
        union(demands, Demand::writersOf),
        union(demands, Demand::bodiesOf),
        union(demands, Demand::settingsOf));
  }

  private static <T> Set<T> union(Collection<Demand> demands, Function<Demand, Set<T>> part) {
    return demands.stream().flatMap(one -> part.apply(one).stream()).collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return callersOf.isEmpty() && writersOf.isEmpty() && bodiesOf.isEmpty() && settingsOf.isEmpty();
  }
}
