package io.github.legacytls.pin;

import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where in a list of a file a pin stands: at its oldest version, which is what is to be changed.
 */
final class ListSite {

  private ListSite() {}

  static Pin of(Pin pin, Value list) {
    if (!(list instanceof Value.Sequence sequence) || sequence.elements().size() < 2) {
      return pin;
    }
    return oldest(pin).flatMap(version -> siteOf(version, sequence)).map(pin::at).orElse(pin);
  }

  private static Optional<SpelledVersion> oldest(Pin pin) {
    return pin.readings().stream()
        .flatMap(reading -> reading.versions().stream())
        .filter(version -> version.version().isPresent())
        .min(Comparator.comparing(version -> version.version().orElseThrow()));
  }

  private static Optional<Location> siteOf(SpelledVersion version, Value.Sequence list) {
    return list.elements().stream()
        .filter(
            element ->
                element instanceof Value.Literal literal
                    && literal.constant() instanceof String text
                    && text.strip().equals(version.written()))
        .map(Value::site)
        .findFirst();
  }
}
