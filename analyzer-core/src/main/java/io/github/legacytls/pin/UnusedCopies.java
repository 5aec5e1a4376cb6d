package io.github.legacytls.pin;

import io.github.legacytls.catalog.CopyingMethods;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.Optional;

/**
 * Settings of a copy that nothing is given: {@code engine.getSSLParameters().setProtocols(..)}
 * changes what is thrown away (measured on JDK 17 and 25).
 */
final class UnusedCopies {

  private final CopyingMethods copying = CopyingMethods.load();
  private final Program program;

  UnusedCopies(Program program) {
    this.program = program;
  }

  /** The copy that {@code setting} changes, if the method shows that nothing else sees it. */
  Optional<Circumstance> changedBy(CallSite setting) {
    return setting
        .call()
        .receiver()
        .map(SameObject::unchanged)
        .filter(this::isCopy)
        .map(Value::site)
        .filter(copy -> isUnseen(copy, setting.call().caller()))
        .map(copy -> Circumstance.of(Circumstance.Kind.UNUSED_COPY, copy));
  }

  private boolean isCopy(Value object) {
    return object instanceof Value.Result made && isCopying(program.linked(made));
  }

  private boolean isCopying(MethodName method) {
    return method.owner() instanceof TypeName.Known owner
        && copying.hold(owner.internalName(), method.name());
  }

  /** Whether nothing is done with the copy but to set something on it. */
  private boolean isUnseen(Location copy, MethodName method) {
    ObjectUses uses = ObjectUses.of(copy, method, program);
    return !uses.isStored()
        && !uses.isReturned()
        && uses.calls().stream().allMatch(use -> SameObject.isOnlySetBy(use, copy));
  }
}
