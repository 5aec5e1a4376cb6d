package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Methods that only find out whether a version is there: they make a context of it, let go of it
 * again, and say yes or no.
 */
final class Probes {

  private static final Set<String> DISPOSING = Set.of("free", "close", "release", "destroy");

  private final Program program;

  Probes(Program program) {
    this.program = program;
  }

  /** Whether nothing is ever done with what {@code call} makes but to say that it could be made. */
  boolean isProbe(CallSite call) {
    MethodName method = call.call().caller();
    return call.call().receiver().isEmpty()
        && answersYesOrNo(program.returnsIn(method))
        && !isUsed(call.site(), method);
  }

  private static boolean answersYesOrNo(List<Fact.Return> returns) {
    Set<Optional<Boolean>> answers =
        returns.stream().map(returned -> Truth.of(returned.value())).collect(Collectors.toSet());
    return answers.equals(Set.of(Optional.of(true), Optional.of(false)));
  }

  private boolean isUsed(Location made, MethodName method) {
    ObjectUses uses = ObjectUses.of(made, method, program);
    return uses.isStored()
        || uses.calls().stream().anyMatch(use -> !DISPOSING.contains(use.callee().name()));
  }
}
