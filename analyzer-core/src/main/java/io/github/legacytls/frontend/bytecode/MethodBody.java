package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.frontend.lowering.MethodLowering;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.ResourceId;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * What the code of one method says.
 *
 * @param trouble why it was not followed to its end
 */
record MethodBody(List<Fact> facts, Optional<String> trouble) {

  static MethodBody lower(
      ResourceId resource, String className, MethodNode method, Effects effects) {
    MethodName name;
    try {
      name = Names.method(className, method.name, method.desc);
    } catch (RuntimeException | AssertionError e) {
      return new MethodBody(List.of(), Optional.of(trouble(method, e)));
    }
    MethodLowering lowering = new MethodLowering(name, effects);
    FinallyCopies copies = new FinallyCopies();
    Optional<String> trouble = Optional.empty();
    try {
      Places places = new Places(resource, className, method);
      Type returned = Type.getReturnType(method.desc);
      Instructions machine = new Instructions(lowering, copies, places, returned);
      new Fixpoint(method, machine).run(entry(className, method, name, places, machine.dead()));
    } catch (AnalyzerException | RuntimeException | AssertionError e) {
      // ASM asserts what a verifier would have checked.
      trouble = Optional.of(trouble(method, e));
    }
    return new MethodBody(copies.without(lowering.facts()), trouble);
  }

  private static String trouble(MethodNode method, Throwable e) {
    String reason =
        Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
    return method.name + method.desc + ": " + reason;
  }

  private static State entry(
      String className, MethodNode method, MethodName name, Places places, Slot dead) {
    State entry = new State(method.maxLocals, method.maxStack, dead);
    int local = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      Value self = new Value.This(Names.type(className), places.self());
      entry.setLocal(local++, name.isConstructor() ? Slot.unborn(self) : Slot.of(self, 1));
    }
    int index = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      Value value = new Value.Parameter(name, index, Names.type(type), places.parameter(index));
      entry.setLocal(
          local,
          type.getSort() == Type.BOOLEAN ? Slot.truth(value) : Slot.of(value, type.getSize()));
      local += type.getSize();
      index++;
    }
    return entry;
  }
}
