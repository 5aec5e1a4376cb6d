package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.frontend.lowering.Guards;
import io.github.legacytls.ir.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Executes a method block by block until no state changes any more.
 *
 * <p>ASM's own analyzer keeps a frame for each instruction and enters a handler again after each
 * instruction of its {@code try}. With a heap in the frame both become quadratic, so this one keeps
 * states at the start of blocks only, and always takes the first block that waits: a handler mostly
 * stands behind its {@code try} and is entered once with all it can see.
 */
final class Fixpoint {

  /** Steps for each instruction there is; real code rarely needs more than four. */
  private static final int PASSES = 60;

  /** Objects that are copied or joined in the time an instruction takes. */
  private static final int OBJECTS_A_STEP = 32;

  /** Slots kept at the starts of all blocks together; 64 KB of real code stay far below. */
  private static final long SLOTS = 4_000_000;

  /** Cases of a switch that its default is known to exclude; of many it tells nothing. */
  private static final int MOST_EXCLUDED = 8;

  /** A method has fewer, so that two of their numbers fit into one. */
  private static final int MOST_INSTRUCTIONS = 65_536;

  private final MethodNode method;
  private final ControlFlow flow;
  private final Instructions machine;
  private final State[] entries;
  private final BitSet waiting = new BitSet();
  private long stepsLeft;

  Fixpoint(MethodNode method, Instructions machine) {
    this.method = method;
    this.flow = new ControlFlow(method);
    this.machine = machine;
    this.entries = new State[method.instructions.size() + 1];
    this.stepsLeft = (long) PASSES * method.instructions.size();
  }

  /**
   * Executes everything that can be reached from {@code entry}.
   *
   * @throws AnalyzerException when the code is not valid or asks for too much; what was executed
   *     until then counts
   */
  void run(State entry) throws AnalyzerException {
    if ((long) flow.blocks() * (method.maxLocals + method.maxStack) > SLOTS) {
      throw new AnalyzerException(method.instructions.getFirst(), "too many blocks and variables");
    }
    goTo(0, entry, entry.guards(), Instructions.STRAIGHT);
    for (int block = waiting.nextSetBit(0); block >= 0; block = waiting.nextSetBit(0)) {
      waiting.clear(block);
      execute(block);
    }
  }

  private void execute(int block) throws AnalyzerException {
    State state = entries[block].copy(entries[block].guards());
    int[] handlers = flow.handlersOf(block);
    // Code of a try may be left half-way, and that of a handler may never be come to.
    machine.within(IntStream.concat(Arrays.stream(handlers), state.handlers()));
    boolean changed = true;
    for (int i = block; i < method.instructions.size(); i++) {
      AbstractInsnNode instruction = method.instructions.get(i);
      if (i > block && flow.isLeader(i)) {
        goTo(i, state, state.guards(), i);
        return;
      }
      if (instruction.getOpcode() < 0) {
        continue;
      }
      spend(1, instruction);
      if (changed) {
        enter(handlers, state);
      }
      machine.execute(instruction, state);
      changed = ControlFlow.changesState(instruction.getOpcode());
      if (leave(instruction, i, state)) {
        return;
      }
    }
  }

  /** Follows a jump, switch or return; says whether there was one. */
  private boolean leave(AbstractInsnNode instruction, int index, State state)
      throws AnalyzerException {
    if (instruction instanceof JumpInsnNode jump) {
      follow(jump, index, state);
      return true;
    }
    if (instruction instanceof TableSwitchInsnNode choice) {
      List<Integer> keys = IntStream.rangeClosed(choice.min, choice.max).boxed().toList();
      choose(keys, choice.labels, choice.dflt, index, state);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      choose(choice.keys, choice.labels, choice.dflt, index, state);
    } else if (instruction.getOpcode() == RET) {
      for (int next : flow.afterSubroutines()) {
        goTo(next, state, state.guards(), index);
      }
    }
    return ControlFlow.ends(instruction.getOpcode());
  }

  private void follow(JumpInsnNode jump, int index, State state) throws AnalyzerException {
    int target = flow.index(jump.label);
    Guards guards = state.guards();
    if (machine.tested().isEmpty()) {
      goTo(target, state, guards, index);
      return;
    }
    Value condition = machine.tested().orElseThrow();
    goTo(target, state, guards.and(condition, true), index);
    goTo(index + 1, state, guards.and(condition, false), index);
  }

  private void choose(
      List<Integer> keys, List<LabelNode> labels, LabelNode otherwise, int index, State state)
      throws AnalyzerException {
    spend(labels.size(), otherwise);
    Value tested = machine.tested().orElseThrow();
    Map<LabelNode, Integer> ways = new HashMap<>(Map.of(otherwise, 2));
    labels.forEach(label -> ways.merge(label, 1, Integer::sum));
    Guards none = state.guards();
    for (int i = 0; i < labels.size(); i++) {
      LabelNode label = labels.get(i);
      Value isKey = machine.isKey(tested, keys.get(i), index);
      boolean onlyWay = ways.getOrDefault(label, 0) == 1;
      Guards guards = onlyWay ? state.guards().and(isKey, /* holds= */ true) : state.guards();
      goTo(flow.index(label), state, guards, index);
      if (labels.size() <= MOST_EXCLUDED && !label.equals(otherwise)) {
        none = none.and(isKey, /* holds= */ false);
      }
    }
    goTo(flow.index(otherwise), state, none, index);
  }

  /**
   * Goes to {@code block}. What only returns is executed at once, on each path by itself: joined
   * first, the truth that a predicate returns would be any, whatever was tested before.
   */
  private void goTo(int target, State state, Guards guards, int from) throws AnalyzerException {
    OptionalInt decided = flow.decided(target, state);
    if (decided.isPresent()) {
      State tested = state.copy(guards);
      tested.pop();
      goTo(decided.getAsInt(), tested, guards, from);
      return;
    }
    int block = flow.destination(target, state);
    spend(state.heap().size() / OBJECTS_A_STEP, method.instructions.getFirst());
    List<AbstractInsnNode> tail = flow.tailOf(block);
    if (!tail.isEmpty()) {
      State last = state.copy(guards);
      machine.comeFrom(from * MOST_INSTRUCTIONS + block);
      for (AbstractInsnNode instruction : tail) {
        machine.execute(instruction, last);
      }
      machine.comeFrom(Instructions.STRAIGHT);
      return;
    }
    State known = entries[block];
    if (known == null) {
      entries[block] = state.copy(guards);
      waiting.set(block);
    } else if (known.join(state, guards, machine)) {
      waiting.set(block);
    }
  }

  private void spend(int steps, AbstractInsnNode instruction) throws AnalyzerException {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw new AnalyzerException(instruction, "too many steps");
    }
  }

  private void enter(int[] handlers, State state) throws AnalyzerException {
    for (int handler : handlers) {
      AbstractInsnNode first = method.instructions.get(handler);
      spend(state.heap().size() / OBJECTS_A_STEP, first);
      State known = entries[handler];
      Optional<Value> failure =
          flow.catchesAll(handler) ? Optional.empty() : Optional.of(machine.failure(first));
      if (known == null) {
        entries[handler] = state.copyAtHandler(machine.exception(first), handler, failure);
        waiting.set(handler);
      } else if (known.joinAtHandler(state, handler, failure, machine)) {
        waiting.set(handler);
      }
    }
  }
}
