package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

/** The operators of the language that instructions stand for. */
final class Operators {

  /** {@code -1}, {@code 0} or {@code 1}; a jump that tests it compares the operands. */
  static final String COMPARE = "<=>";

  private static final String[] ARITHMETIC = {"+", "-", "*", "/", "%"};
  private static final String[] BITWISE = {"<<", ">>", ">>>", "&", "|", "^"};

  private Operators() {}

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
