package io.github.legacytls.frontend.lowering;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions that hold on every path to one point of a method.
 *
 * <p>A branch adds its condition with {@link #and} on each side; where paths meet, {@link #meet}
 * keeps what all of them passed, and {@code a || b} behind a short circuit. So an early return
 * guards what follows it, and nothing stays behind an {@code if} with two open ends.
 *
 * <p>Conditions have one form, whatever the compiler made of them: conjunctions that hold and
 * disjunctions that do not are taken apart, negations are dropped, and a comparison that does not
 * hold becomes its opposite, which does.
 */
public final class Guards {

  public static final Guards NONE = new Guards(List.of());

  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  private final List<Guard> guards;

  private Guards(List<Guard> guards) {
    this.guards = guards;
  }

  /** These, and that {@code condition} is true (or, when not {@code holds}, false). */
  public Guards and(Value condition, boolean holds) {
    if (condition instanceof Operation operation) {
      if (operation.operator().equals("!") && operation.operands().size() == 1) {
        return and(operation.operands().get(0), !holds);
      }
      if (operation.operator().equals(holds ? "&&" : "||") && !operation.operands().isEmpty()) {
        Guards all = this;
        for (Value operand : operation.operands()) {
          all = all.and(operand, holds);
        }
        return all;
      }
      Optional<Operation> opposite = holds ? Optional.empty() : opposite(operation);
      if (opposite.isPresent()) {
        return with(new Guard(opposite.get(), true));
      }
    }
    return with(new Guard(condition, holds));
  }

  private static Optional<Operation> opposite(Operation operation) {
    return Optional.ofNullable(OPPOSITES.get(operation.operator()))
        .map(operator -> new Operation(operator, operation.operands(), operation.site()));
  }

  private Guards with(Guard guard) {
    List<Guard> more = new ArrayList<>(guards.size() + 1);
    for (Guard present : guards) {
      if (!sameCondition(present, guard)) {
        more.add(present);
      }
    }
    more.add(guard);
    int surplus = more.size() - Limits.GUARDS;
    return new Guards(List.copyOf(surplus > 0 ? more.subList(surplus, more.size()) : more));
  }

  /** What holds on both of two paths. */
  public Guards meet(Guards other) {
    if (guards.equals(other.guards)) {
      return this;
    }
    List<Guard> common = new ArrayList<>();
    List<Guard> onlyMine = new ArrayList<>();
    for (Guard mine : guards) {
      Optional<Guard> theirs = other.find(mine);
      if (theirs.isPresent()) {
        common.add(join(mine, theirs.get()));
      } else if (Disjunction.isMet(mine, other.guards)) {
        common.add(mine);
      } else {
        onlyMine.add(mine);
      }
    }
    List<Guard> onlyTheirs = new ArrayList<>();
    for (Guard theirs : other.guards) {
      if (find(theirs).isEmpty()) {
        (Disjunction.isMet(theirs, guards) ? common : onlyTheirs).add(theirs);
      }
    }
    Disjunction.of(onlyMine, onlyTheirs).ifPresent(common::add);
    return common.equals(guards) ? this : new Guards(List.copyOf(common));
  }

  private Optional<Guard> find(Guard guard) {
    return guards.stream().filter(g -> sameCondition(g, guard)).findFirst();
  }

  private static Guard join(Guard a, Guard b) {
    Value condition = Join.of(a.condition(), b.condition());
    return condition == a.condition() ? a : new Guard(condition, a.holds());
  }

  /**
   * Whether both stand for the same branch of one place, seen at different times. The cases of a
   * switch share their place and differ in the constant.
   */
  static boolean sameCondition(Guard a, Guard b) {
    return a.holds() == b.holds()
        && a.condition().site().equals(b.condition().site())
        && signature(a.condition()).equals(signature(b.condition()));
  }

  private static List<Object> signature(Value condition) {
    List<Object> signature = new ArrayList<>();
    if (condition instanceof Operation operation) {
      signature.add(operation.operator());
      for (Value operand : operation.operands()) {
        if (operand instanceof Value.Literal literal) {
          signature.add(literal.constant());
        }
      }
    }
    return signature;
  }

  /** The innermost last. */
  public List<Guard> list() {
    return guards;
  }

  @Override
  public String toString() {
    return guards.toString();
  }
}
