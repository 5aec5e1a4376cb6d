package io.github.legacytls.pin;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One entry of a file may be known by several names, its own and that of its section or path; it is
 * one pin all the same, by the name that a row lists. Where a row says that the place does nothing,
 * no other name counts.
 */
final class OneOfEach {

  private OneOfEach() {}

  private record Entry(Location site, Role role, List<Reading> readings) {}

  static List<Pin> of(List<Pin> pins) {
    Set<Location> listed = new HashSet<>();
    Set<Location> inert = new HashSet<>();
    pins.stream().filter(OneOfEach::isListed).map(Pin::site).forEach(listed::add);
    pins.stream().filter(OneOfEach::isInert).map(Pin::site).forEach(inert::add);
    Set<Entry> seen = new HashSet<>();
    List<Pin> kept = new ArrayList<>();
    for (Pin pin : pins) {
      boolean better = !isListed(pin) && listed.contains(pin.site());
      boolean nowhereRead = !isInert(pin) && inert.contains(pin.site());
      if (!better && !nowhereRead && seen.add(new Entry(pin.site(), pin.role(), pin.readings()))) {
        kept.add(pin);
      }
    }
    return kept;
  }

  private static boolean isInert(Pin pin) {
    return pin.role() == Role.INERT;
  }

  private static boolean isListed(Pin pin) {
    return !pin.catalogId().equals(UnlistedKeys.ID);
  }
}
