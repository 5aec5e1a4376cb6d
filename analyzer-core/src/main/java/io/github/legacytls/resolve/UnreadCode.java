package io.github.legacytls.resolve;

import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.Program;
import java.util.Optional;

/** Asks for the code that a call would run, where that was not read. */
final class UnreadCode {

  /** How far back a chain of calls is followed to the one whose type is not known. */
  private static final int CHAIN = 4;

  private final Evaluation evaluation;
  private final Program program;

  UnreadCode(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.program = evaluation.program();
  }

  void askFor(Invocation invocation) {
    MethodName callee = invocation.callee();
    if (callee.owner() instanceof TypeName.Known) {
      askFor(callee);
    } else {
      invocation.receiver().ifPresent(this::askForTypeOf);
    }
  }

  private void askFor(MethodName callee) {
    if (!(callee.owner() instanceof TypeName.Known owner)) {
      return;
    }
    if (!program.declares(owner.internalName())) {
      ask(owner.internalName(), callee);
      return;
    }
    for (String above : program.withAncestors(owner.internalName())) {
      if (!program.declares(above)) {
        ask(above, callee);
      }
    }
  }

  private void ask(String owner, MethodName callee) {
    if (!owner.startsWith("java/")) {
      evaluation
          .demands()
          .bodiesOf(new MethodName(new TypeName.Known(owner), callee.name(), callee.arity()));
    }
  }

  /** Which type a method belongs to that is called on a result, its declaration tells. */
  private void askForTypeOf(Operand receiver) {
    Optional<Value> value =
        receiver instanceof Operand.Unevaluated unevaluated
            ? Optional.of(unevaluated.value())
            : Optional.empty();
    for (int i = 0; i < CHAIN && value.isPresent(); i++) {
      if (!(value.get() instanceof Value.Result result)) {
        return;
      }
      MethodName callee = program.linked(result);
      if (callee.owner() instanceof TypeName.Known) {
        askFor(callee);
        return;
      }
      value = result.receiver();
    }
  }
}
