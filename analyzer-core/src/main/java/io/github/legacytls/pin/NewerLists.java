package io.github.legacytls.pin;

import io.github.legacytls.catalog.ContextUses;
import io.github.legacytls.catalog.ContextUses.Side;
import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists that are enabled on a client made from a context that is named by an older version. The
 * cipher suites of the client were chosen for that version, so it may fail all the same (measured
 * on JDK 17 and 25).
 */
final class NewerLists {

  private static final int DEPTH = 8;

  private final ContextUses contextUses = ContextUses.load();
  private final Program program;
  private final List<Enabled> lists = new ArrayList<>();

  /** What is given cipher suites of its own: they mend what the context chose. */
  private final Set<Location> withSuites = new HashSet<>();

  NewerLists(Program program) {
    this.program = program;
  }

  /** A list at {@code site}, and where the client it is enabled on and its context are made. */
  private record Enabled(Location site, Location client, Location context) {}

  void add(CallSite call, Sink sink) {
    Optional<Value> receiver = call.call().receiver();
    Optional<Location> object = receiver.flatMap(SameObject::origin);
    if (sink.role() == Role.CIPHER) {
      object.ifPresent(withSuites::add);
    } else if (sink.role() == Role.ENABLED_PROTOCOLS) {
      object
          .filter(client -> mayBeClient(client, call))
          .flatMap(
              client ->
                  receiver
                      .flatMap(made -> context(made, DEPTH))
                      .map(context -> new Enabled(call.site(), client, context)))
          .ifPresent(lists::add);
    }
  }

  /** Where the context is made that made {@code value}; none for what is made for servers. */
  private Optional<Location> context(Value value, int depth) {
    if (depth == 0
        || !(SameObject.unchanged(value) instanceof Value.Result made)
        || side(program.linked(made)).equals(Optional.of(Side.SERVER))) {
      return Optional.empty();
    }
    return made.receiver().isEmpty()
        ? Optional.of(made.site())
        : context(made.receiver().get(), depth - 1);
  }

  /** Whether nothing makes a server of it; what no constant says may do so. */
  private boolean mayBeClient(Location object, CallSite list) {
    return ObjectUses.of(object, list.call().caller(), program).calls().stream()
        .filter(use -> side(use.callee()).equals(Optional.of(Side.CHOSEN)))
        .flatMap(use -> use.call().arguments().stream())
        .allMatch(client -> Truth.of(client).equals(Optional.of(true)));
  }

  private Optional<Side> side(MethodName callee) {
    return callee.owner() instanceof TypeName.Known owner
        ? contextUses.side(owner.internalName(), callee.name())
        : Optional.empty();
  }

  /** The same pins, each context told of the first newer list. */
  List<Pin> tell(List<Pin> pins) {
    return lists.isEmpty()
        ? pins
        : pins.stream().map(pin -> newerThan(pin, pins).map(pin::under).orElse(pin)).toList();
  }

  private Optional<Circumstance> newerThan(Pin context, List<Pin> pins) {
    Optional<ProtocolVersion> named = newest(versions(context));
    if (context.role() != Role.CONTEXT_PROTOCOL || named.isEmpty()) {
      return Optional.empty();
    }
    return lists.stream()
        .filter(list -> list.context().equals(context.sinkSite()))
        .filter(list -> !withSuites.contains(list.client()))
        .flatMap(list -> enabled(list, pins).stream())
        .filter(
            list ->
                newest(list.versions().stream())
                    .filter(v -> named.get().isOlderThan(v))
                    .isPresent())
        .min(Comparator.comparing(Circumstance::site));
  }

  private static Optional<Circumstance> enabled(Enabled list, List<Pin> pins) {
    List<SpelledVersion> versions =
        pins.stream()
            .filter(pin -> pin.sinkSite().equals(list.site()) && pin.role() != Role.INERT)
            .flatMap(NewerLists::versions)
            .distinct()
            .toList();
    return Optional.of(new Circumstance(Circumstance.Kind.NEWER_LIST, list.site(), versions))
        .filter(found -> !versions.isEmpty());
  }

  private static Stream<SpelledVersion> versions(Pin pin) {
    return pin.readings().stream().flatMap(reading -> reading.versions().stream());
  }

  private static Optional<ProtocolVersion> newest(Stream<SpelledVersion> versions) {
    return versions
        .flatMap(spelled -> spelled.version().stream())
        .filter(version -> !version.isDatagram())
        .max(Comparator.naturalOrder());
  }
}
