package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Owners;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.CallSite.Ownership;
import io.github.legacytls.program.LinkedField;
import io.github.legacytls.program.Program;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Resolver;
import io.github.legacytls.resolve.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pins that are constants of a library, where they are passed to a call. */
final class ConstantPins {

  private static final Set<Treatment> PASSED =
      EnumSet.of(
          Treatment.PASSED_ON,
          Treatment.KEY,
          Treatment.LEGACY_BY_DEFAULT,
          Treatment.VERSION_DEPENDENT);

  /** Methods every constant has: to ask is not to set. */
  private static final Set<String> ASKING =
      Set.of(
          "equals",
          "compareTo",
          "compare",
          "hashCode",
          "valueOf",
          "toString",
          "contains",
          "containsKey",
          "indexOf",
          "remove",
          "isOneOf",
          "name",
          "ordinal",
          "format",
          "println",
          "append",
          "requireNonNull",
          "knownValues");

  private final Catalog catalog;
  private final Program program;
  private final Resolver resolver;
  private final PinMaker pins;

  ConstantPins(Catalog catalog, Program program, Resolver resolver, PinMaker pins) {
    this.catalog = catalog;
    this.program = program;
    this.resolver = resolver;
    this.pins = pins;
  }

  /** Whether a call is given a constant that has the name of one in the catalog. */
  boolean mayBeOf(Fact.Call call) {
    return !ASKING.contains(call.callee().name())
        && call.arguments().stream()
            .flatMap(argument -> constants(argument).stream())
            .anyMatch(constant -> !rows(constant).isEmpty());
  }

  List<Pin> of(CallSite call) {
    List<Pin> found = new ArrayList<>();
    List<Value> arguments = call.call().arguments();
    for (int i = 0; i < arguments.size(); i++) {
      for (Value.Constant constant : constants(arguments.get(i))) {
        Optional<Match> match = match(constant);
        if (match.isPresent()) {
          found.addAll(of(call, i, constant, match.get()));
        }
      }
    }
    return found;
  }

  /** The constants that are passed, by themselves or as elements of an array. */
  private static List<Value.Constant> constants(Value argument) {
    if (argument instanceof Value.Constant constant) {
      return List.of(constant);
    }
    if (argument instanceof Value.Sequence sequence) {
      return sequence.elements().stream().flatMap(e -> constants(e).stream()).toList();
    }
    return argument instanceof Value.Choice choice
        ? choice.alternatives().stream().flatMap(a -> constants(a).stream()).toList()
        : List.of();
  }

  private List<Sink> rows(Value.Constant constant) {
    return catalog.sinksNamed(constant.field().name()).stream()
        .filter(row -> row.kind() == Sink.Kind.FIELD_CONSTANT)
        .filter(row -> PASSED.contains(row.treatment()))
        .toList();
  }

  private Optional<Match> match(Value.Constant constant) {
    List<Sink> rows = rows(constant);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> owner =
        program.link(constant.field(), Optional.empty(), constant.site()).map(LinkedField::owner);
    return owner.flatMap(
        name ->
            rows.stream()
                .filter(row -> row.owner().equals(name))
                .findFirst()
                .map(row -> new Match(row, Confidence.CERTAIN))
                .or(
                    () ->
                        rows.stream()
                            .filter(row -> Owners.relocated(name, row.owner()))
                            .findFirst()
                            .map(row -> new Match(row, Confidence.LIKELY))));
  }

  private List<Pin> of(CallSite call, int index, Value.Constant constant, Match match) {
    Sink sink = match.sink();
    Subject subject = Subject.of(match, call.site());
    boolean withinLibrary = OwnLibrary.holds(program, call.site(), sink.owner());
    return switch (sink.treatment()) {
      case KEY -> ofKey(call, index, subject);
      case PASSED_ON ->
          takes(call, index, sink) ? List.of(passed(subject, read(sink), constant)) : List.of();
      case LEGACY_BY_DEFAULT -> withinLibrary ? List.of() : List.of(byDefault(subject, constant));
      case VERSION_DEPENDENT ->
          withinLibrary
              ? List.of()
              : List.of(byDefault(subject.atMost(Confidence.POSSIBLE), constant));
      default -> List.of();
    };
  }

  private static List<SpelledVersion> read(Sink sink) {
    return sink.grammar().readConstant(sink.owner(), sink.member());
  }

  private Pin byDefault(Subject subject, Value.Constant constant) {
    String name = constant.field().name();
    return passed(subject, List.of(SpelledVersion.everything(name)), constant);
  }

  private Pin passed(Subject subject, List<SpelledVersion> versions, Value.Constant constant) {
    String name = constant.field().name();
    Step origin = new Step(Step.Kind.ORIGIN, name, constant.site());
    return pins.pin(subject, versions, origin, "passes " + name);
  }

  /** The value stands after its key. */
  private List<Pin> ofKey(CallSite call, int index, Subject subject) {
    List<Value> arguments = call.call().arguments();
    return index + 1 < arguments.size()
        ? pins.pins(subject, resolver.resolve(List.of(arguments.get(index + 1)), call), 0)
        : List.of();
  }

  /** Whether the call takes the constant as what it is, as far as its descriptor tells. */
  private boolean takes(CallSite call, int index, Sink sink) {
    return call.callee()
        .arity()
        .descriptor()
        .map(descriptor -> Signature.of(descriptor).parameters())
        .map(
            parameters ->
                index < parameters.size()
                    && isOwnType(Signature.className(parameters.get(index)), sink))
        .orElse(call.ownership() != Ownership.BY_NAME);
  }

  private static boolean isOwnType(String parameter, Sink sink) {
    return parameter.equals(sink.owner()) || Owners.relocated(parameter, sink.owner());
  }
}
