package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives each instruction of a method its place, with the line where debug information has one. */
final class Places {

  private final ResourceId resource;
  private final Optional<Member> member;
  private final InsnList instructions;
  private final int[] lines;

  Places(ResourceId resource, String className, MethodNode method) {
    this.resource = resource;
    this.member = Optional.of(new Member(className, method.name, method.desc));
    this.instructions = method.instructions;
    this.lines = lines(method.instructions);
  }

  private static int[] lines(InsnList instructions) {
    int[] lines = new int[instructions.size()];
    int line = 0;
    int index = 0;
    for (AbstractInsnNode instruction : instructions) {
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
      }
      lines[index++] = line;
    }
    return lines;
  }

  Location of(AbstractInsnNode instruction) {
    return at(indexOf(instruction));
  }

  /** The place of an instruction, told apart by the instruction it was reached from. */
  Location of(AbstractInsnNode instruction, int from) {
    return new Location(resource, member, Region.line(lines[indexOf(instruction)], from));
  }

  int indexOf(AbstractInsnNode instruction) {
    return instructions.indexOf(instruction);
  }

  Location at(int index) {
    return new Location(resource, member, Region.line(lines[index], index));
  }

  /** {@code this} and the parameters stand before the first instruction. */
  Location self() {
    return new Location(resource, member, Region.line(firstLine(), -1));
  }

  Location parameter(int index) {
    return new Location(resource, member, Region.line(firstLine(), -2 - index));
  }

  /** The first line of the body, 0 when there is none or it is not known. */
  private int firstLine() {
    for (int line : lines) {
      if (line > 0) {
        return line;
      }
    }
    return 0;
  }
}
