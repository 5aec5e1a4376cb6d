package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What an operator is applied to.
 *
 * @param all for each operand its alternatives; none for an optional argument that was left out
 * @param spread whether the last operand stands for each element of what is iterated over, so that
 *     its alternatives come one after the other
 * @param functions runs lambdas and method references
 */
record Operands(
    List<List<Alternative>> all, boolean spread, String data, Location site, Functions functions) {

  private static final int LIMIT = 32;

  /** Runs a function of the program or of a library. */
  @FunctionalInterface
  interface Functions {
    List<Alternative> apply(Alternative function, List<Alternative> arguments);
  }

  int count() {
    return all.size();
  }

  List<Alternative> get(int index) {
    return index < all.size() ? all.get(index) : List.of();
  }

  /** The operands from {@code index} on. */
  List<List<Alternative>> from(int index) {
    return index < all.size() ? all.subList(index, all.size()) : List.of();
  }

  /** {@code made} for each alternative of the first operand; those without a result are dropped. */
  List<Alternative> each(Function<Alternative, List<Alternative>> made) {
    List<Alternative> results = new ArrayList<>();
    for (Alternative alternative : get(0)) {
      results.addAll(made.apply(alternative));
    }
    return limited(results);
  }

  /** {@code made} for each pair of alternatives of the first and second operand. */
  List<Alternative> pairs(Pairing made) {
    return each(a -> get(1).stream().flatMap(b -> made.of(a, b).stream()).toList());
  }

  /** Makes something of two alternatives. */
  @FunctionalInterface
  interface Pairing {
    List<Alternative> of(Alternative first, Alternative second);
  }

  /** Folds {@code step} over the operands from {@code start} on, in all combinations. */
  static List<Alternative> combine(
      List<Alternative> start, List<List<Alternative>> rest, BinaryOperator<Alternative> step) {
    List<Alternative> results = start;
    for (List<Alternative> operand : rest) {
      List<Alternative> next = new ArrayList<>();
      for (Alternative before : results) {
        operand.forEach(o -> next.add(step.apply(before, o)));
      }
      results = limited(next);
    }
    return results;
  }

  /** As many as are kept; an unknown one takes the place of the rest. */
  static List<Alternative> limited(List<Alternative> alternatives) {
    if (alternatives.size() <= LIMIT) {
      return alternatives;
    }
    List<Alternative> kept = new ArrayList<>(alternatives.subList(0, LIMIT - 1));
    kept.add(new Alternative(new Atom.Missing(Reason.BUDGET), alternatives.get(LIMIT).trace()));
    return kept;
  }
}
