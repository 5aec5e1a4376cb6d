package io.github.legacytls.resolve;

import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The choices a case depends on: which caller gave a method its arguments, which setting a key its
 * value. Two cases can hold at once only if they agree.
 */
final class Bindings {

  static final Bindings NONE = new Bindings(Map.of(), List.of());

  private final Map<Object, Location> chosen;
  private final List<CallSite> calls;

  private Bindings(Map<Object, Location> chosen, List<CallSite> calls) {
    this.chosen = chosen;
    this.calls = calls;
  }

  /** A choice of one of several places that answer the same question. */
  static Bindings of(Object question, Location answer) {
    return new Bindings(Map.of(question, answer), List.of());
  }

  /** The choice of {@code call} to give {@code method} its arguments. */
  static Bindings of(Object method, CallSite call) {
    return new Bindings(Map.of(method, call.site()), List.of(call));
  }

  boolean isEmpty() {
    return chosen.isEmpty();
  }

  /** The calls of the chain. */
  List<CallSite> calls() {
    return calls;
  }

  /** Both together, unless they contradict each other. */
  Optional<Bindings> and(Bindings other) {
    if (other.isWithin(this)) {
      return Optional.of(this);
    }
    if (isEmpty()) {
      return Optional.of(other);
    }
    Map<Object, Location> both = new LinkedHashMap<>(chosen);
    for (Map.Entry<Object, Location> entry : other.chosen.entrySet()) {
      Location mine = both.putIfAbsent(entry.getKey(), entry.getValue());
      if (mine != null && !mine.equals(entry.getValue())) {
        return Optional.empty();
      }
    }
    List<CallSite> all = new ArrayList<>(calls);
    other.calls.stream().filter(c -> !all.contains(c)).forEach(all::add);
    return Optional.of(new Bindings(both, List.copyOf(all)));
  }

  /** Whether {@code other} makes all these choices too. */
  boolean isWithin(Bindings other) {
    if (chosen.size() > other.chosen.size()) {
      return false;
    }
    for (Map.Entry<Object, Location> entry : chosen.entrySet()) {
      if (!entry.getValue().equals(other.chosen.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bindings bindings && chosen.equals(bindings.chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }
}
