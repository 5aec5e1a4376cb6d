package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.frontend.bytecode.Slot.Kind;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Operation;
import io.github.legacytls.location.Location;
import java.util.List;

/** Names the operators of instructions as the language does, and what a jump tests. */
final class Conditions {

  /** {@code -1}, {@code 0} or {@code 1}; always tested at once, so no front end shows it. */
  static final String COMPARE = "<=>";

  private static final String[] ARITHMETIC = {"+", "-", "*", "/", "%"};
  private static final String[] BITWISE = {"<<", ">>", ">>>", "&", "|", "^"};

  private Conditions() {}

  /** The condition under which a jump that looks at one operand jumps. */
  static Value ofJump(int opcode, Slot operand, Location site) {
    Value value = operand.value();
    if (opcode == IFNULL || opcode == IFNONNULL) {
      Value nothing = new Value.Literal(Value.Null.NULL, site);
      return new Operation(opcode == IFNULL ? "==" : "!=", List.of(value, nothing), site);
    }
    if (operand.is(Kind.TRUTH)) {
      return opcode == IFEQ ? new Operation("!", List.of(value), site) : value;
    }
    String operator = comparison(opcode - IFEQ + IF_ICMPEQ);
    return value instanceof Operation compared && compared.operator().equals(COMPARE)
        ? new Operation(operator, compared.operands(), site)
        : new Operation(operator, List.of(value, new Value.Literal(0L, site)), site);
  }

  /** The operator of a jump that compares two operands. */
  static String comparison(int opcode) {
    return switch (opcode) {
      case IF_ICMPEQ, IF_ACMPEQ -> "==";
      case IF_ICMPNE, IF_ACMPNE -> "!=";
      case IF_ICMPLT -> "<";
      case IF_ICMPGE -> ">=";
      case IF_ICMPGT -> ">";
      default -> "<=";
    };
  }

  /** The operator of an instruction from {@code IADD} to {@code LXOR}. */
  static String arithmetic(int opcode) {
    return opcode < INEG ? ARITHMETIC[(opcode - IADD) / 4] : BITWISE[(opcode - ISHL) / 2];
  }
}
