package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.frontend.lowering.MethodLowering;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What {@code invokedynamic} gives, by its bootstrap method: concatenations, lambdas and method
 * references; and the calls of dynamic languages.
 */
final class DynamicCalls {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

  /** In a recipe: the next operand, and the next constant of the bootstrap arguments. */
  private static final char OPERAND = '\1';

  private static final char CONSTANT = '\2';

  /** What dynamic languages call the conversion of a value to the type that is declared. */
  private static final String CAST = "cast";

  /** No text that says anything about versions is as long. */
  private static final int LONGEST_RECIPE = 2_048;

  private DynamicCalls() {}

  static Value link(
      InvokeDynamicInsnNode call,
      List<Value> operands,
      MethodLowering lowering,
      State state,
      Location site) {
    Object[] statics = call.bsmArgs;
    List<Value> values = Names.as(Type.getArgumentTypes(call.desc), operands);
    switch (call.bsm.getOwner()) {
      case CONCATENATION -> {
        if (statics.length > 0
            && statics[0] instanceof String recipe
            && recipe.length() > LONGEST_RECIPE) {
          return new Value.Unknown(Value.Reason.BUDGET, site);
        }
        List<Value> parts =
            statics.length > 0 && statics[0] instanceof String recipe
                ? parts(recipe, statics, values, site)
                : values;
        return lowering.text(state.heap(), parts, site);
      }
      case LAMBDA -> {
        if (statics.length > 1 && statics[1] instanceof Handle target && target.getTag() > 4) {
          return lowering.function(state.heap(), Names.method(target), values, site);
        }
      }
      default -> {
        if (!call.bsm.getOwner().startsWith("java/lang/")
            && statics.length > 0
            && statics[0] instanceof String name
            && !values.isEmpty()) {
          if (call.name.equals(CAST) && values.size() == 1) {
            return values.get(0);
          }
          return byName(name, values, lowering, state, site);
        }
      }
    }
    return lowering.unknown(site);
  }

  private static List<Value> parts(
      String recipe, Object[] statics, List<Value> operands, Location site) {
    List<Value> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int nextOperand = 0;
    int nextConstant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == OPERAND && nextOperand < operands.size()) {
        flush(literal, parts, site);
        parts.add(operands.get(nextOperand++));
      } else if (c == CONSTANT && nextConstant < statics.length) {
        flush(literal, parts, site);
        parts.add(Names.literal(statics[nextConstant++], site));
      } else {
        literal.append(c);
      }
    }
    flush(literal, parts, site);
    return parts;
  }

  private static void flush(StringBuilder literal, List<Value> parts, Location site) {
    if (!literal.isEmpty()) {
      parts.add(new Value.Literal(literal.toString(), site));
      literal.setLength(0);
    }
  }

  /**
   * Dynamic languages link at run time: they hand over the member's name as first static argument
   * and the receiver (for a static member its class) as first operand. The class, where it stands
   * there, is the owner; else nobody can know it yet.
   */
  private static Value byName(
      String name, List<Value> values, MethodLowering lowering, State state, Location site) {
    Value receiver = values.get(0);
    List<Value> arguments = values.subList(1, values.size());
    Arity arity = Arity.of(arguments.size());
    if (receiver instanceof Value.Literal literal && literal.constant() instanceof TypeName type) {
      MethodName callee = new MethodName(type, name, arity);
      return callee.isConstructor()
          ? lowering.construct(state.heap(), callee, arguments, state.guards().list(), site)
          : lowering.call(
              state.heap(), callee, Optional.empty(), arguments, state.guards().list(), site);
    }
    MethodName callee = new MethodName(TypeName.INFERRED, name, arity);
    return lowering.call(
        state.heap(), callee, Optional.of(receiver), arguments, state.guards().list(), site);
  }
}
