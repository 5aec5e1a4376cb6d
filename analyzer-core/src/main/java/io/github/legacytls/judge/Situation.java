package io.github.legacytls.judge;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.pin.Circumstance;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Generic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the behaviour table is asked for.
 *
 * @param mechanism {@code context}, {@code enabled}, or a property that has rows of its own
 * @param value the name of the context, or the enabled names in order, separated by commas
 * @param asSupported whether the value is what a JDK has of these names, so that a JDK without TLS
 *     1.3 is not given it
 */
record Situation(String mechanism, String value, boolean asSupported) {

  Situation(String mechanism, String value) {
    this(mechanism, value, false);
  }

  static final String CONTEXT = "context";
  static final String ENABLED = "enabled";

  /** A context, and a newer list that is enabled on what it makes. */
  static final String RAISED = "raised";

  static final String REENABLED = "reenabled";

  /** A name that nobody takes; every such name behaves alike. */
  static final String NOBODY = "TLSv1.0";

  /** SSL 2.0 as a list can name it: the format of the hello message, not a version. */
  private static final String HELLO = "SSLv2Hello";

  /** Empty where a reading says nothing that was measured. */
  static Optional<Situation> of(Pin pin, Reading reading) {
    return switch (pin.role()) {
      case CONTEXT_PROTOCOL ->
          context(reading)
              .map(situation -> pin.circumstance().map(situation::raised).orElse(situation));
      case ENABLED_PROTOCOLS ->
          enabled(pin, namesOf(reading.versions()))
              .map(situation -> namesEverything(reading.versions()) ? situation.cut() : situation);
      case LEGACY_BY_DEFAULT -> enabled(pin, namesOf(reading.versions())).map(Situation::cut);
      case MINIMUM ->
          newestOf(reading).flatMap(v -> enabled(pin, names(from(v)))).map(Situation::cut);
      case MAXIMUM -> newestOf(reading).flatMap(v -> enabled(pin, names(upTo(v))));
      case EXCLUDED ->
          pin.denyList() ? Optional.of(new Situation(pin.api(), REENABLED)) : Optional.empty();
      case PROPERTY_KEY_VALUE, CIPHER, INERT -> Optional.empty();
    };
  }

  private static Optional<Situation> context(Reading reading) {
    if (reading.versions().isEmpty()) {
      return Optional.empty();
    }
    SpelledVersion named = reading.versions().get(reading.versions().size() - 1);
    if (named.meaning() instanceof Generic) {
      return Optional.of(new Situation(CONTEXT, "TLS"));
    }
    return Optional.of(
        new Situation(CONTEXT, named.version().map(ProtocolVersion::jsseName).orElse(NOBODY)));
  }

  private static Optional<Situation> enabled(Pin pin, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Situation(mechanism(pin), String.join(",", names)));
  }

  /** A key is its own mechanism; the table falls back on enabled lists where it has no row. */
  private static String mechanism(Pin pin) {
    return pin.role() == Role.ENABLED_PROTOCOLS && !Place.of(pin).isCode() ? pin.api() : ENABLED;
  }

  private Situation raised(Circumstance list) {
    return new Situation(
        RAISED, value + ":" + String.join(",", namesOf(list.versions())), asSupported);
  }

  private Situation cut() {
    return new Situation(mechanism, value, true);
  }

  /** The same on a JDK that has no TLS 1.3. */
  Situation withoutTls13() {
    return new Situation(mechanism, value.replaceFirst(",?TLSv1\\.3$", ""), asSupported);
  }

  private static boolean namesEverything(List<SpelledVersion> versions) {
    return versions.stream().anyMatch(v -> v.meaning() instanceof Everything);
  }

  private static List<String> namesOf(List<SpelledVersion> versions) {
    if (namesEverything(versions)) {
      return names(EnumSet.range(ProtocolVersion.SSL_2, ProtocolVersion.TLS_1_3));
    }
    if (versions.stream().anyMatch(v -> v.version().isEmpty())) {
      return List.of(NOBODY);
    }
    return names(
        versions.stream()
            .flatMap(version -> version.version().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProtocolVersion.class))));
  }

  private static List<String> names(Set<ProtocolVersion> versions) {
    List<String> names = new ArrayList<>();
    for (ProtocolVersion version : versions) {
      names.add(version == ProtocolVersion.SSL_2 ? HELLO : version.jsseName());
    }
    return names;
  }

  private static Optional<ProtocolVersion> newestOf(Reading reading) {
    return reading.versions().stream()
        .flatMap(version -> version.version().stream())
        .filter(version -> !version.isDatagram())
        .max(ProtocolVersion::compareTo);
  }

  private static Set<ProtocolVersion> from(ProtocolVersion oldest) {
    return EnumSet.range(
        oldest == ProtocolVersion.SSL_2 ? ProtocolVersion.SSL_3 : oldest, ProtocolVersion.TLS_1_3);
  }

  private static Set<ProtocolVersion> upTo(ProtocolVersion newest) {
    return newest.compareTo(ProtocolVersion.TLS_1_0) < 0
        ? EnumSet.of(newest)
        : EnumSet.range(ProtocolVersion.TLS_1_0, newest);
  }
}
