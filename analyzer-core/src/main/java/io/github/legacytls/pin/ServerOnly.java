package io.github.legacytls.pin;

import io.github.legacytls.catalog.ContextUses;
import io.github.legacytls.catalog.ContextUses.Side;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
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

  /** Whether the method itself shows that only servers use what {@code call} returns. */
  boolean isProvedFor(CallSite call) {
    Location context = call.site();
    MethodName method = call.call().caller();
    List<CallSite> uses =
        program.callsIn(method, context).stream()
            .filter(use -> use.site().resource().equals(context.resource()))
            .filter(use -> !use.site().equals(context))
            .filter(use -> SameObject.isUsedBy(use, context))
            .toList();
    return uses.stream().allMatch(use -> side(use).isPresent())
        && uses.stream().anyMatch(use -> side(use).equals(Optional.of(Side.SERVER)))
        && !escapes(method, context);
  }

  private boolean escapes(MethodName method, Location context) {
    return program.returnsIn(method).stream()
            .anyMatch(returned -> SameObject.holds(returned.value(), context))
        || program.writesIn(method).stream()
            .anyMatch(write -> SameObject.holds(write.value(), context));
  }

  private Optional<Side> side(CallSite call) {
    MethodName callee = call.callee();
    return callee.owner() instanceof TypeName.Known owner
        ? contextUses.side(owner.internalName(), callee.name())
        : Optional.empty();
  }
}
