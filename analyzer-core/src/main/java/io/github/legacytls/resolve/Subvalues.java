package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** What a value is built of within its own method. */
final class Subvalues {

  private static final int LIMIT = 64;

  /** {@code !allowed.contains(p.trim())} is four levels deep. */
  private static final int NEAR = 5;

  private Subvalues() {}

  /** The value and everything in it, bounded. */
  static List<Value> of(Value value) {
    List<Value> found = new ArrayList<>();
    collect(value, found, LIMIT);
    return found;
  }

  /** What a condition speaks of: the value and what it is made of directly. */
  static List<Value> near(Value condition) {
    List<Value> found = new ArrayList<>();
    collect(condition, found, NEAR);
    return found;
  }

  private static void collect(Value value, List<Value> found, int depth) {
    if (found.size() >= LIMIT || depth == 0) {
      return;
    }
    found.add(value);
    operands(value).forEach(v -> collect(v, found, depth - 1));
  }

  private static List<Value> operands(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.elements();
    }
    if (value instanceof Value.Text text) {
      return text.parts();
    }
    if (value instanceof Value.Choice choice) {
      return choice.alternatives();
    }
    if (value instanceof Value.FieldRead read) {
      return List.of(read.receiver());
    }
    if (value instanceof Value.Element element) {
      return List.of(element.container());
    }
    if (value instanceof Value.Changed changed) {
      List<Value> all = new ArrayList<>(List.of(changed.before()));
      changed.changes().forEach(change -> all.addAll(change.arguments()));
      return all;
    }
    if (value instanceof Value.Operation operation) {
      return operation.operands();
    }
    if (value instanceof Value.Result result) {
      List<Value> all = new ArrayList<>(result.arguments());
      result.receiver().ifPresent(r -> all.add(0, r));
      return all;
    }
    return value instanceof Value.Instance instance ? instance.arguments() : List.of();
  }
}
