package io.github.legacytls.resolve;

import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.Optional;

/** The way from the creation of an object to the constructor that writes a field. */
final class Constructions {

  /** How many {@code this(..)} and {@code super(..)} are followed. */
  private static final int CHAIN = 6;

  private final Program program;

  Constructions(Program program) {
    this.program = program;
  }

  /**
   * The frame in which {@code writer} runs when {@code instance} is made, or nothing when it does
   * not run then.
   */
  Optional<Frame> frameOf(
      MethodName constructor,
      Value.Instance instance,
      ProgramObject object,
      MethodName writer,
      Case receiver) {
    Operand self = new Operand.Evaluated(List.of(receiver));
    List<Operand> arguments = Calls.unevaluated(instance.arguments(), object.frame());
    return search(constructor, arguments, self, instance, object.frame(), writer, 0);
  }

  private Optional<Frame> search(
      MethodName constructor,
      List<Operand> arguments,
      Operand self,
      Value from,
      Frame outer,
      MethodName writer,
      int chain) {
    for (MethodName candidate : program.constructors(constructor, from.site())) {
      Frame frame =
          outer.enter(candidate, Frame.How.CREATION, arguments, Optional.of(self), from.site());
      if (candidate.equals(writer)) {
        return Optional.of(frame);
      }
      if (chain < CHAIN) {
        for (CallSite call : program.callsIn(candidate, from.site())) {
          if (isChained(call)) {
            List<Operand> passed = Calls.unevaluated(call.call().arguments(), frame);
            Value at = new Value.Unknown(Value.Reason.NOT_FOLLOWED, call.site());
            Optional<Frame> found =
                search(call.callee(), passed, self, at, frame, writer, chain + 1);
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isChained(CallSite call) {
    return call.callee().isConstructor()
        && call.call().receiver().filter(r -> r instanceof Value.This).isPresent()
        && call.callee().owner() instanceof TypeName.Known;
  }
}
