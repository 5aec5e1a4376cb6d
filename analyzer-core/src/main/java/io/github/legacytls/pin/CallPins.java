package io.github.legacytls.pin;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Resolver;
import io.github.legacytls.resolve.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pins of one call, by how its row is used. */
final class CallPins {

  private final Program program;
  private final SinkMatcher matcher;
  private final Resolver resolver;
  private final PinMaker pins;
  private final KeyedPins keyed;
  private final DefaultPins defaults;
  private final UrlPins urls;
  private final Reflected reflected;
  private final Overwritten overwritten;
  private final NewerLists newerLists;
  private final ServerOnly serverOnly;
  private final LateSettings lateSettings;
  private final UnusedCopies unusedCopies;
  private final Probes probes;

  CallPins(
      Program program,
      SinkMatcher matcher,
      Resolver resolver,
      PinMaker pins,
      KeyedPins keyed,
      DefaultPins defaults,
      UrlPins urls) {
    this.program = program;
    this.matcher = matcher;
    this.resolver = resolver;
    this.pins = pins;
    this.keyed = keyed;
    this.defaults = defaults;
    this.urls = urls;
    this.reflected = new Reflected(program, resolver);
    this.overwritten = new Overwritten(program);
    this.newerLists = new NewerLists(program);
    this.serverOnly = new ServerOnly(program);
    this.lateSettings = new LateSettings(program, resolver);
    this.unusedCopies = new UnusedCopies(program);
    this.probes = new Probes(program);
  }

  /** Whether a call may be one that sets versions, whatever its callee is. */
  boolean mayBeOf(Fact.Call call) {
    return matcher.knows(call.callee())
        || addsToList(call.callee())
        || defaults.mayBeOf(call)
        || Reflected.mayBe(call);
  }

  List<Pin> of(CallSite call) {
    if (call.isExpectation()) {
      return List.of();
    }
    Optional<Match> match = matcher.match(call);
    if (match.isEmpty()) {
      List<CallSite> targets = reflected.targets(call);
      if (!targets.isEmpty()) {
        return targets.stream().flatMap(target -> ofTarget(target).stream()).toList();
      }
      List<Pin> live = ofLiveList(call);
      return live.isEmpty() && defaults.mayBeOf(call.call()) ? defaults.of(call) : live;
    }
    overwritten.add(call, match.get().sink());
    newerLists.add(call, match.get().sink());
    return of(call, match.get());
  }

  private List<Pin> ofTarget(CallSite target) {
    return matcher.match(target).map(match -> of(target, match)).orElse(List.of());
  }

  /** The places of calls met so far whose setting is replaced before it counts. */
  Set<Location> overwritten() {
    return overwritten.sites();
  }

  /** The same pins, and what the calls met so far say of each other. */
  List<Pin> withNewerLists(List<Pin> pins) {
    return newerLists.tell(pins);
  }

  private List<Pin> of(CallSite call, Match match) {
    List<Pin> found = found(call, match);
    return found.stream()
        .map(pin -> idle(pin, call, match.sink()).map(pin::inert).orElse(pin))
        .toList();
  }

  /** Why a pin does nothing. */
  private Optional<Circumstance> idle(Pin pin, CallSite call, Sink sink) {
    if (sink.role() == Role.CONTEXT_PROTOCOL) {
      // A generic name does not pretend to choose a version.
      return namesVersion(pin) ? serverOnly.provedFor(call) : Optional.empty();
    }
    if (sink.setsSystemProperties()) {
      return lateSettings.before(call, pin.api());
    }
    // Where nothing is named, nobody expects an effect.
    return namesAnything(pin) ? unusedCopies.changedBy(call) : Optional.empty();
  }

  private static boolean namesAnything(Pin pin) {
    return pin.readings().stream()
        .flatMap(reading -> reading.versions().stream())
        .anyMatch(version -> !version.name().isBlank());
  }

  private static boolean namesVersion(Pin pin) {
    return pin.readings().stream()
        .flatMap(reading -> reading.versions().stream())
        .anyMatch(version -> version.version().isPresent());
  }

  private List<Pin> found(CallSite call, Match match) {
    Sink sink = match.sink();
    Subject subject = Subject.of(match, call.site());
    return switch (sink.treatment()) {
      case ARGUMENT -> probes.isProbe(call) ? List.of() : ofArgument(call, sink, subject);
      case GUARDED -> isGuarded(call, sink) ? ofArgument(call, sink, subject) : List.of();
      case RECEIVER -> ofValues(call.call().receiver().stream().toList(), call, subject);
      case KEYED -> keyed.ofCall(call, sink, match.confidence());
      case PAIRS -> keyed.ofPairs(call, match.confidence());
      case URL -> urls.ofCall(call, sink, match.confidence());
      case GENERIC -> List.of(itself(subject, generic(sink), sink, "calls "));
      case LEGACY_BY_DEFAULT ->
          isOwnLibrary(call, sink) ? List.of() : List.of(byDefault(subject, sink));
      case VERSION_DEPENDENT ->
          isOwnLibrary(call, sink)
              ? List.of()
              : List.of(byDefault(subject.atMost(Confidence.POSSIBLE), sink));
      case CARRIES -> ofCarried(call, sink, subject);
      case CONSTANT,
          PASSED_ON,
          KEY,
          EVERYTHING,
          OVERRIDE,
          LIVE_LIST,
          ANNOTATION,
          FIELD,
          VALUE,
          CIPHER ->
          List.of();
    };
  }

  private static List<SpelledVersion> generic(Sink sink) {
    return List.of(SpelledVersion.generic(sink.text().orElse(sink.member())));
  }

  private Pin byDefault(Subject subject, Sink sink) {
    return itself(subject, List.of(SpelledVersion.everything(sink.member())), sink, "uses ");
  }

  /** The call brings the versions by itself. */
  private Pin itself(Subject subject, List<SpelledVersion> versions, Sink sink, String verb) {
    Step origin = new Step(Step.Kind.ORIGIN, sink.member(), subject.sinkSite());
    return pins.pin(subject, versions, origin, verb + sink.member());
  }

  /** What a library says of itself stands where it says it, not at each use within. */
  private boolean isOwnLibrary(CallSite call, Sink sink) {
    return OwnLibrary.holds(program, call.site(), sink.owner());
  }

  private List<Pin> ofArgument(CallSite call, Sink sink, Subject subject) {
    int index = sink.argument().orElse(0);
    List<Value> arguments = call.call().arguments();
    if (index >= arguments.size()) {
      // Source may leave out the arguments of a variadic parameter.
      return List.of();
    }
    if (arguments.size() > sink.arity() && index == sink.arity() - 1) {
      Value rest =
          new Value.Sequence(
              arguments.subList(index, arguments.size()), false, arguments.get(index).site());
      return ofValues(List.of(rest), call, subject);
    }
    return ofValues(List.of(arguments.get(index)), call, subject);
  }

  private List<Pin> ofValues(List<Value> values, CallSite call, Subject subject) {
    return values.isEmpty() ? List.of() : pins.pins(subject, resolver.resolve(values, call), 0);
  }

  /**
   * What is carried was given its versions elsewhere, and is a pin there, unless a library supplied
   * it with all of them and nobody named any.
   */
  private List<Pin> ofCarried(CallSite call, Sink sink, Subject subject) {
    return sink.role() == Role.ENABLED_PROTOCOLS
        ? ofArgument(call, sink, subject).stream().filter(CallPins::namesAny).toList()
        : List.of();
  }

  private static boolean namesAny(Pin pin) {
    return pin.readings().stream().anyMatch(reading -> !reading.versions().isEmpty());
  }

  private static boolean isGuarded(CallSite call, Sink sink) {
    List<Value> arguments = call.call().arguments();
    return !arguments.isEmpty()
        && arguments.get(0) instanceof Value.Literal literal
        && sink.text().filter(literal.constant()::equals).isPresent();
  }

  private static boolean addsToList(MethodName callee) {
    return callee.name().equals("add") || callee.name().equals("addAll");
  }

  /** {@code filter.getInclude().add("TLSv1")}: what is added to a list that is handed out. */
  private List<Pin> ofLiveList(CallSite call) {
    if (!addsToList(call.callee())) {
      return List.of();
    }
    Optional<Match> list =
        call.call().receiver().map(CallPins::original).flatMap(receiver -> listOf(receiver, call));
    List<Value> arguments = call.call().arguments();
    return list.isEmpty() || arguments.isEmpty()
        ? List.of()
        : ofValues(
            List.of(arguments.get(arguments.size() - 1)),
            call,
            Subject.of(list.get(), call.site()).adding());
  }

  private Optional<Match> listOf(Value receiver, CallSite call) {
    if (!(receiver instanceof Value.Result result)) {
      return Optional.empty();
    }
    MethodName callee = program.link(result.callee(), result.receiver(), call.site());
    return matcher
        .matchResult(callee, result.arguments())
        .filter(match -> match.sink().treatment() == Treatment.LIVE_LIST);
  }

  private static Value original(Value value) {
    List<Value> way = new ArrayList<>(List.of(value));
    while (way.get(way.size() - 1) instanceof Value.Changed changed) {
      way.add(changed.before());
    }
    return way.get(way.size() - 1);
  }
}
