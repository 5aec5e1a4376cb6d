package io.github.legacytls.pin;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.catalog.Sink;
import io.github.legacytls.catalog.Treatment;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings that another setting of the same object replaces before the object is used: the last
 * list counts (measured on JDK 17 and 25).
 */
final class Overwritten {

  private final Program program;
  private final Map<Key, List<CallSite>> settings = new LinkedHashMap<>();

  Overwritten(Program program) {
    this.program = program;
  }

  /** The same member called on the same object of the same method. */
  private record Key(ResourceId resource, MethodName method, Location object, String sink) {}

  void add(CallSite call, Sink sink) {
    boolean replaces =
        sink.treatment() == Treatment.ARGUMENT
            && sink.role() == Role.ENABLED_PROTOCOLS
            && !sink.member().startsWith("add");
    Optional<Location> object = call.call().receiver().flatMap(SameObject::origin);
    if (replaces && object.isPresent()) {
      settings
          .computeIfAbsent(
              new Key(call.site().resource(), call.call().caller(), object.get(), sink.id()),
              key -> new ArrayList<>())
          .add(call);
    }
  }

  /** The places of all calls that are replaced on every path. */
  Set<Location> sites() {
    Set<Location> sites = new HashSet<>();
    settings.forEach(
        (key, calls) -> {
          for (CallSite earlier : calls) {
            if (calls.stream().anyMatch(later -> replaces(later, earlier, key))) {
              sites.add(earlier.site());
            }
          }
        });
    return sites;
  }

  private boolean replaces(CallSite later, CallSite earlier, Key key) {
    return Order.isBefore(earlier, later)
        && Order.goesWith(later, earlier)
        && ObjectUses.of(key.object(), key.method(), program).calls().stream()
            .filter(call -> Order.isBefore(earlier, call) && Order.isBefore(call, later))
            .allMatch(call -> isHarmless(call, key.object()));
  }

  /** A setter does not begin a handshake. */
  private static boolean isHarmless(CallSite call, Location object) {
    return SameObject.isReceiver(call, object) && call.callee().name().startsWith("set");
  }
}
