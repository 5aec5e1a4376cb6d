package io.github.legacytls.pin;

import io.github.legacytls.catalog.FirstUses;
import io.github.legacytls.catalog.FirstUses.FirstUse;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.Body;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Atom;
import io.github.legacytls.resolve.Resolver;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Properties that are set when they have been read already: the JDK reads some of them once, at the
 * first use that needs them, and never again.
 */
final class LateSettings {

  /** How many methods deep a first use may stand. */
  private static final int DEPTH = 4;

  private final FirstUses firstUses = FirstUses.load();
  private final Program program;
  private final Resolver resolver;

  LateSettings(Program program, Resolver resolver) {
    this.program = program;
    this.resolver = resolver;
  }

  /** What has read {@code property} before {@code setting} on every path that comes there. */
  Optional<Circumstance> before(CallSite setting, String property) {
    return program.callsIn(setting.call().caller(), setting.site()).stream()
        .filter(call -> call.site().resource().equals(setting.site().resource()))
        .filter(call -> Order.isBefore(call, setting) && Order.goesWith(call, setting))
        .filter(call -> reads(call, property, DEPTH))
        .findFirst()
        .map(use -> Circumstance.of(Circumstance.Kind.AFTER_FIRST_USE, use.site()));
  }

  private boolean reads(CallSite call, String property, int depth) {
    boolean reads =
        firstUses.of(call.callee().name()).stream()
            .filter(use -> use.reads().contains(property))
            .anyMatch(use -> isA(use, call));
    return reads || (depth > 0 && runsWhatReads(call, property, depth - 1));
  }

  /** Whether all code that the call may run reads the property, whatever way it takes. */
  private boolean runsWhatReads(CallSite call, String property, int depth) {
    List<Body> bodies = program.bodiesOf(call.callee(), call.site());
    return !bodies.isEmpty()
        && bodies.stream()
            .allMatch(
                body ->
                    program.callsIn(body).stream()
                        .filter(LateSettings::isOnEveryPath)
                        .anyMatch(inner -> reads(inner, property, depth)));
  }

  private static boolean isOnEveryPath(CallSite call) {
    return call.call().guards().isEmpty() && call.call().enclosing().isEmpty();
  }

  private boolean isA(FirstUse use, CallSite call) {
    return call.callee().owner() instanceof TypeName.Known owner
        && owner.internalName().equals(use.owner())
        && call.call().arguments().size() == use.arguments()
        && use.text().map(pattern -> isSaid(pattern.asMatchPredicate(), call)).orElse(true)
        && use.unless().stream().noneMatch(this::isCalled);
  }

  private boolean isSaid(Predicate<String> expected, CallSite call) {
    Optional<Value> subject =
        call.call().arguments().stream().findFirst().or(() -> call.call().receiver());
    List<String> texts =
        subject.stream()
            .flatMap(value -> resolver.glance(value, call).stream())
            .flatMap(LateSettings::textOf)
            .toList();
    return !texts.isEmpty() && texts.stream().allMatch(expected);
  }

  /** A text, or the one that an object was made of; anything else is a text that nothing fits. */
  private static Stream<String> textOf(Alternative alternative) {
    if (alternative.atom() instanceof Atom.Scalar scalar
        && scalar.constant() instanceof String text) {
      return Stream.of(text);
    }
    return alternative.atom() instanceof Atom.Made made && made.arguments().size() == 1
        ? made.arguments().get(0).alternatives().stream().flatMap(LateSettings::textOf)
        : Stream.of("");
  }

  /** Whether the program calls a member, given as {@code owner.member}. */
  private boolean isCalled(String member) {
    int dot = member.lastIndexOf('.');
    return program.callsNamed(member.substring(dot + 1)).stream()
        .anyMatch(
            call ->
                call.callee().owner() instanceof TypeName.Known owner
                    && owner.internalName().equals(member.substring(0, dot)));
  }
}
