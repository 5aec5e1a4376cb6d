package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion.Nobody;
import io.github.legacytls.resolve.Alternative;
import io.github.legacytls.resolve.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes pins of a key and its value, wherever they are set. */
final class KeyPins {

  private final Catalog catalog;
  private final PinMaker pins;
  private final UnlistedKeys unlisted;
  private final KeyTexts texts;

  KeyPins(Catalog catalog, PinMaker pins) {
    this.catalog = catalog;
    this.pins = pins;
    this.unlisted = new UnlistedKeys(catalog);
    this.texts = new KeyTexts(catalog);
  }

  /**
   * Where a key is looked up.
   *
   * @param fullKey what a key is called there: some members have short keys of their own
   */
  record Place(SettingKind kind, UnaryOperator<String> fullKey) {
    static Place in(SettingKind kind) {
      return new Place(kind, UnaryOperator.identity());
    }
  }

  /** Whether a key is one that sets versions, as far as a short look shows. */
  boolean speaksOfVersions(List<Alternative> key, Location site, Place place) {
    return key.stream().flatMap(texts::of).anyMatch(name -> speaksOfVersions(name, site, place));
  }

  boolean speaksOfVersions(String name, Location site, Place place) {
    return !matching(name, place).isEmpty() || unlisted.subject(name, site).isPresent();
  }

  private List<Key> matching(String name, Place place) {
    return catalog.keyLookup().keysMatching(place.fullKey().apply(name), place.kind());
  }

  /** Whether a value may be a list of versions and nothing else. */
  boolean namesVersions(List<Alternative> value) {
    return value.stream().flatMap(texts::of).anyMatch(this::namesVersions);
  }

  boolean namesVersions(String value) {
    return !unlisted.read(value).isEmpty();
  }

  /** The pins of answers to two questions, for a key and for its value. */
  List<Pin> of(List<Answer> resolved, Place place, Confidence confidence, Location site) {
    Set<String> names = new LinkedHashSet<>();
    resolved.forEach(
        answer -> answer.arguments().get(0).stream().flatMap(texts::of).forEach(names::add));
    List<Pin> found = new ArrayList<>();
    for (String name : names) {
      List<Answer> ofKey =
          resolved.stream()
              .filter(
                  answer ->
                      answer.arguments().get(0).stream().flatMap(texts::of).anyMatch(name::equals))
              .toList();
      found.addAll(ofKey(name, ofKey, place, confidence, site));
    }
    return found;
  }

  private List<Pin> ofKey(
      String name, List<Answer> resolved, Place place, Confidence confidence, Location site) {
    boolean onlyKey = resolved.stream().allMatch(answer -> answer.arguments().get(0).size() == 1);
    Confidence sure = onlyKey ? confidence : confidence.and(Confidence.LIKELY);
    List<Key> keys = matching(name, place);
    if (!keys.isEmpty()) {
      return ofKeys(keys, name, resolved, sure, site);
    }
    return unlisted
        .subject(name, site)
        .map(
            subject ->
                pins.pins(subject, resolved, 1).stream().filter(unlisted::isWorthIt).toList())
        .orElse(List.of());
  }

  /** Several products may call a key the same; the first one that knows the values is meant. */
  private List<Pin> ofKeys(
      List<Key> keys, String name, List<Answer> resolved, Confidence confidence, Location site) {
    for (Key key : keys) {
      List<Pin> found = pins.pins(Subject.of(key, name, confidence, site), resolved, 1);
      if (found.stream().noneMatch(KeyPins::hasStrangeName)) {
        return found;
      }
    }
    Key first = keys.get(0);
    return pins.pins(Subject.of(first, name, confidence, site), resolved, 1).stream()
        .filter(pin -> first.isDistinctive() || !hasStrangeName(pin))
        .toList();
  }

  /** A short key may be somebody else's; then its values are no versions. */
  private static boolean hasStrangeName(Pin pin) {
    return pin.readings().stream()
        .flatMap(reading -> reading.versions().stream())
        .anyMatch(version -> version.meaning() instanceof Nobody);
  }
}
