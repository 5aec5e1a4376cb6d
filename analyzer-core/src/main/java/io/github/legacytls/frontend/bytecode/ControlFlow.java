package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The basic blocks of a method, each named by the index of its first instruction. A block lies
 * wholly inside or outside of each {@code try}.
 */
final class ControlFlow {

  private static final int[] NO_HANDLERS = {};

  /**
   * Compilers catch it where they number the constants of an enum for a {@code switch}; it means
   * that classes do not fit together.
   */
  private static final String NEVER_THROWN = "java/lang/NoSuchFieldError";

  /** How many jumps in a row are followed from a block that only jumps or returns. */
  private static final int TAIL_JUMPS = 3;

  private final InsnList instructions;
  private final BitSet leaders = new BitSet();
  private final BitSet returnsOfSubroutines = new BitSet();
  private final Map<Integer, Set<Integer>> handlers = new HashMap<>();
  private final BitSet catchingAll = new BitSet();

  ControlFlow(MethodNode method) {
    this.instructions = method.instructions;
    leaders.set(0);
    for (AbstractInsnNode instruction : instructions) {
      markBranches(instruction);
    }
    for (TryCatchBlockNode attempt : method.tryCatchBlocks) {
      lead(attempt.start);
      lead(attempt.end);
      lead(attempt.handler);
    }
    for (TryCatchBlockNode attempt : method.tryCatchBlocks) {
      if (!NEVER_THROWN.equals(attempt.type)) {
        protect(attempt);
      }
      if (attempt.type == null) {
        catchingAll.set(index(attempt.handler));
      }
    }
  }

  private void markBranches(AbstractInsnNode instruction) {
    int next = index(instruction) + 1;
    if (instruction instanceof JumpInsnNode jump) {
      lead(jump.label);
      leaders.set(next);
      if (jump.getOpcode() == JSR) {
        returnsOfSubroutines.set(next);
      }
    } else if (instruction instanceof TableSwitchInsnNode choice) {
      choice.labels.forEach(this::lead);
      lead(choice.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      choice.labels.forEach(this::lead);
      lead(choice.dflt);
    }
    if (ends(instruction.getOpcode())) {
      leaders.set(next);
    }
  }

  private void lead(LabelNode label) {
    leaders.set(index(label));
  }

  private void protect(TryCatchBlockNode attempt) {
    int end = index(attempt.end);
    int handler = index(attempt.handler);
    for (int block = leaders.nextSetBit(index(attempt.start));
        block >= 0 && block < end;
        block = leaders.nextSetBit(block + 1)) {
      handlers.computeIfAbsent(block, b -> new LinkedHashSet<>()).add(handler);
    }
  }

  /** Whether control never goes on to the next instruction; jumps are told apart by the caller. */
  static boolean ends(int opcode) {
    return (opcode >= IRETURN && opcode <= RETURN)
        || opcode == ATHROW
        || opcode == RET
        || opcode == TABLESWITCH
        || opcode == LOOKUPSWITCH;
  }

  /** Whether an exception thrown later meets other locals or another heap than before. */
  static boolean changesState(int opcode) {
    return (opcode >= ISTORE && opcode <= SASTORE)
        || opcode == IINC
        || opcode == NEWARRAY
        || opcode == ANEWARRAY
        || opcode == MULTIANEWARRAY
        || (opcode >= PUTSTATIC && opcode <= INVOKEDYNAMIC);
  }

  /**
   * The block that {@code block} leads to in {@code state}. One that does nothing but switch on a
   * variable that is a constant there is passed: a {@code switch} on texts compares first, notes
   * the case in a variable, and switches on that.
   */
  int destination(int block, State state) {
    int destination = block;
    for (int i = 0; i < TAIL_JUMPS; i++) {
      Optional<LabelNode> chosen = chosen(destination, state);
      if (chosen.isEmpty()) {
        return destination;
      }
      destination = index(chosen.get());
    }
    return destination;
  }

  /**
   * Where {@code block} goes on when it does nothing but test the truth on top of the stack, which
   * is a constant in {@code state}: compilers write a condition as 1 or 0, and test that again.
   */
  OptionalInt decided(int block, State state) {
    int i = firstOf(block);
    if (i >= instructions.size()
        || !(instructions.get(i) instanceof JumpInsnNode jump)
        || (jump.getOpcode() != IFEQ && jump.getOpcode() != IFNE)
        || state.getStackSize() == 0
        || !(state.getStack(state.getStackSize() - 1).value() instanceof Value.Literal literal)
        || !(literal.constant() instanceof Long truth)) {
      return OptionalInt.empty();
    }
    boolean jumps = (truth == 0) == (jump.getOpcode() == IFEQ);
    return OptionalInt.of(jumps ? index(jump.label) : i + 1);
  }

  private int firstOf(int block) {
    int i = block;
    while (i < instructions.size() && instructions.get(i).getOpcode() < 0) {
      i++;
    }
    return i;
  }

  private Optional<LabelNode> chosen(int block, State state) {
    int i = firstOf(block);
    if (i + 1 >= instructions.size()
        || !(instructions.get(i) instanceof VarInsnNode load)
        || load.getOpcode() != ILOAD
        || !(state.getLocal(load.var).value() instanceof Value.Literal literal)
        || !(literal.constant() instanceof Long key)) {
      return Optional.empty();
    }
    AbstractInsnNode next = instructions.get(i + 1);
    if (next instanceof TableSwitchInsnNode choice) {
      boolean inside = key >= choice.min && key <= choice.max;
      return Optional.of(inside ? choice.labels.get((int) (key - choice.min)) : choice.dflt);
    }
    if (next instanceof LookupSwitchInsnNode choice) {
      int at = choice.keys.indexOf(key.intValue());
      return Optional.of(at < 0 ? choice.dflt : choice.labels.get(at));
    }
    return Optional.empty();
  }

  /**
   * The instructions of a block that does nothing but return, perhaps after pushing a constant;
   * none for any other block.
   */
  List<AbstractInsnNode> tailOf(int block) {
    List<AbstractInsnNode> tail = new ArrayList<>(2);
    int jumps = 0;
    for (int i = block; i < instructions.size(); i++) {
      AbstractInsnNode instruction = instructions.get(i);
      int opcode = instruction.getOpcode();
      if (opcode >= IRETURN && opcode <= ARETURN) {
        tail.add(instruction);
        return tail;
      }
      if (opcode == GOTO && jumps++ < TAIL_JUMPS) {
        i = index(((JumpInsnNode) instruction).label);
      } else if (opcode >= ACONST_NULL && opcode <= LDC && tail.isEmpty()) {
        tail.add(instruction);
      } else if (opcode >= 0) {
        return List.of();
      }
    }
    return List.of();
  }

  int index(AbstractInsnNode instruction) {
    return instructions.indexOf(instruction);
  }

  boolean isLeader(int index) {
    return leaders.get(index);
  }

  int blocks() {
    return leaders.cardinality();
  }

  /** Where the exceptions of a block go. */
  int[] handlersOf(int block) {
    Set<Integer> found = handlers.get(block);
    return found == null ? NO_HANDLERS : found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a handler takes exceptions of all types, as compilers write a {@code finally}. */
  boolean catchesAll(int handler) {
    return catchingAll.get(handler);
  }

  /** Where a subroutine may go back to: behind each call of one. */
  List<Integer> afterSubroutines() {
    return returnsOfSubroutines.stream().boxed().toList();
  }
}
