package io.github.legacytls.catalog;

import io.github.legacytls.ir.Effect;
import java.util.List;

/**
 * What a library method means for values: a row of the model table.
 *
 * @param owner internal name of the type that declares the method; subtypes count
 * @param arity number of arguments, or {@link #ANY_ARITY}
 * @param operator names what comes out (for a mutator: what the object is afterwards)
 * @param operands what the operator is applied to, in order: {@code this}, an argument's index, or
 *     {@code 1..} for an argument and all after it
 * @param data constants the operator needs
 */
public record MethodModel(
    String owner,
    String name,
    int arity,
    Effect effect,
    String operator,
    List<String> operands,
    String data) {

  public static final int ANY_ARITY = -1;

  public MethodModel {
    operands = List.copyOf(operands);
  }

  /** Whether a call with so many arguments can be meant. */
  public boolean takes(int arguments) {
    return arity == ANY_ARITY || arity == arguments;
  }

  /** Whether the object the method works on is changed by it. */
  public boolean mutates() {
    return effect != Effect.PURE;
  }
}
