package io.github.legacytls.pin;

import io.github.legacytls.catalog.ContextUses;
import io.github.legacytls.catalog.ContextUses.Side;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.Optional;

/**
 * Contexts that are used by servers alone, which ignore the name of a context (measured on JDK 17
 * and 25).
 */
final class ServerOnly {

  private final ContextUses contextUses = ContextUses.load();
  private final Program program;

  ServerOnly(Program program) {
    this.program = program;
  }

  /** A server that uses what {@code call} returns, if the method shows that nothing else does. */
  Optional<Circumstance> provedFor(CallSite call) {
    ObjectUses uses = ObjectUses.of(call.site(), call.call().caller(), program);
    boolean isProved =
        !uses.isStored()
            && !uses.isReturned()
            && uses.calls().stream().allMatch(use -> side(use).isPresent());
    return isProved
        ? uses.calls().stream()
            .filter(use -> side(use).equals(Optional.of(Side.SERVER)))
            .findFirst()
            .map(use -> Circumstance.of(Circumstance.Kind.SERVER_ONLY, use.site()))
        : Optional.empty();
  }

  private Optional<Side> side(CallSite call) {
    MethodName callee = call.callee();
    return callee.owner() instanceof TypeName.Known owner
        ? contextUses.side(owner.internalName(), callee.name())
        : Optional.empty();
  }
}
