package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mask that is gathered bit by bit: {@code if (old) mask |= TLSV1}. Of its alternatives some are
 * others with more bits set, and which of the bits come together nobody can tell.
 */
final class Gathered {

  private static final String OR = "|";

  private final Set<Location> alternatives;
  private final Map<Location, Value> bases = new LinkedHashMap<>();
  private final Map<Location, Bits> bits = new LinkedHashMap<>();
  private final Set<Location> walked = new HashSet<>();

  /**
   * What one place adds.
   *
   * @param repeated whether it may do so again and again, each time with something else
   */
  record Bits(Value value, boolean repeated) {}

  private Gathered(Set<Location> alternatives) {
    this.alternatives = alternatives;
  }

  /** What {@code choice} is gathered from, if some alternative adds bits to another. */
  static Optional<Gathered> of(Value.Choice choice) {
    if (choice.alternatives().stream().noneMatch(Gathered::isUnion)) {
      return Optional.empty();
    }
    Gathered gathered =
        new Gathered(choice.alternatives().stream().map(Value::site).collect(Collectors.toSet()));
    choice.alternatives().forEach(gathered::walk);
    return gathered.bits.isEmpty() ? Optional.empty() : Optional.of(gathered);
  }

  /** What the mask is at first. */
  List<Value> bases() {
    return List.copyOf(bases.values());
  }

  /** What may be added. */
  List<Bits> bits() {
    return List.copyOf(bits.values());
  }

  private static boolean isUnion(Value value) {
    return value instanceof Value.Operation operation
        && operation.operator().equals(OR)
        && operation.operands().size() == 2;
  }

  private void walk(Value value) {
    if (value instanceof Value.Choice choice) {
      choice.alternatives().forEach(this::walk);
    } else if (!isUnion(value)) {
      base(value);
    } else if (walked.add(value.site())) {
      List<Value> operands = ((Value.Operation) value).operands();
      int before = extended(operands);
      if (before < 0) {
        base(value);
      } else {
        Value added = operands.get(1 - before);
        boolean repeated = comesFrom(operands.get(before), Set.of(value.site()), new HashSet<>());
        bits.putIfAbsent(added.site(), new Bits(added, repeated));
        walk(operands.get(before));
      }
    }
  }

  private void base(Value value) {
    if (!isItself(value)) {
      bases.putIfAbsent(value.site(), value);
    }
  }

  private static boolean isItself(Value value) {
    return value instanceof Value.Unknown unknown && unknown.reason() == Reason.RECURSION;
  }

  /** The operand that is an alternative of its own, or was one before more bits were set. */
  private int extended(List<Value> operands) {
    for (int i = 0; i < operands.size(); i++) {
      if (comesFrom(operands.get(i), alternatives, new HashSet<>())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code value} is, or was made by adding bits to, what one of {@code sites} gives. */
  private static boolean comesFrom(Value value, Set<Location> sites, Set<Location> seen) {
    if (sites.contains(value.site())) {
      return true;
    }
    List<Value> parts = List.of();
    if (value instanceof Value.Choice choice) {
      parts = choice.alternatives();
    } else if (isUnion(value) && seen.add(value.site())) {
      parts = ((Value.Operation) value).operands();
    }
    return parts.stream().anyMatch(part -> comesFrom(part, sites, seen));
  }
}
