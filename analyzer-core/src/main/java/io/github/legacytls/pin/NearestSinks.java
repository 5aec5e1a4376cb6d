package io.github.legacytls.pin;

import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One value that reaches several sinks from one place is one pin: a library's setter is a sink, and
 * so is the call deep inside of it.
 */
final class NearestSinks {

  private NearestSinks() {}

  static List<Pin> of(List<Pin> pins) {
    Map<Location, List<Pin>> bySite = new LinkedHashMap<>();
    pins.forEach(pin -> bySite.computeIfAbsent(pin.site(), any -> new ArrayList<>()).add(pin));
    return bySite.values().stream().flatMap(same -> nearest(same).stream()).toList();
  }

  private static List<Pin> nearest(List<Pin> ofOneSite) {
    List<Pin> direct = ofOneSite.stream().filter(pin -> pin.sinkSite().equals(pin.site())).toList();
    return ofOneSite.stream()
        .filter(
            pin ->
                pin.sinkSite().equals(pin.site())
                    || direct.stream().noneMatch(near -> says(near).containsAll(says(pin))))
        .toList();
  }

  private static Set<SpelledVersion.Meaning> says(Pin pin) {
    Set<SpelledVersion.Meaning> versions = new LinkedHashSet<>();
    pin.readings().stream()
        .map(Reading::versions)
        .flatMap(Collection::stream)
        .map(SpelledVersion::meaning)
        .forEach(versions::add);
    return versions;
  }
}
