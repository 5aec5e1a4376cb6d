package io.github.legacytls.judge;

import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Generic;
import io.github.legacytls.protocol.SpelledVersion.Nobody;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A rule that one reading of a pin breaks, and the versions that break it.
 *
 * <p>What is decided here depends on role, versions and minimum alone.
 */
record Breach(RuleId rule, List<SpelledVersion> versions) {

  /** Gravest first. */
  static final Comparator<Breach> ORDER = Comparator.comparing(Breach::rule);

  /** What the JDK itself forbids as shipped, and a list that replaces its own must keep. */
  private static final List<ProtocolVersion> FORBIDDEN_AS_SHIPPED =
      List.of(ProtocolVersion.SSL_3, ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1);

  /** What a JDK that forbids nothing enables by itself. */
  private static final Set<ProtocolVersion> ENABLED_BY_THE_JDK =
      Set.of(
          ProtocolVersion.TLS_1_0,
          ProtocolVersion.TLS_1_1,
          ProtocolVersion.TLS_1_2,
          ProtocolVersion.TLS_1_3);

  private static final List<ProtocolVersion> BROUGHT_BY_EVERYTHING =
      List.of(
          ProtocolVersion.SSL_2,
          ProtocolVersion.SSL_3,
          ProtocolVersion.TLS_1_0,
          ProtocolVersion.TLS_1_1,
          ProtocolVersion.TLS_1_2);

  Breach {
    versions = List.copyOf(versions);
  }

  /** The rule that {@code reading} breaks, if it breaks one. */
  static Optional<Breach> of(Pin pin, Reading reading, ProtocolVersion minimum) {
    return switch (pin.role()) {
      case CONTEXT_PROTOCOL -> choice(reading, minimum).or(() -> misleading(reading));
      case ENABLED_PROTOCOLS -> choice(reading, minimum);
      case MINIMUM -> oldest(reading, minimum);
      case MAXIMUM -> choice(closed(reading), minimum);
      case EXCLUDED -> pin.denyList() ? reenabled(reading, minimum) : Optional.empty();
      case LEGACY_BY_DEFAULT -> byDefault(reading, minimum);
      case INERT -> Optional.of(new Breach(RuleId.NO_EFFECT, reading.versions()));
      case PROPERTY_KEY_VALUE, CIPHER -> Optional.empty();
    };
  }

  /** Versions that may be used: some of them old, all of them old, or none newer than TLS 1.2. */
  private static Optional<Breach> choice(Reading reading, ProtocolVersion minimum) {
    List<SpelledVersion> old = older(reading, minimum);
    if (!old.isEmpty()) {
      return hasBeside(reading, minimum)
          ? besideOthers(reading, old)
          : Optional.of(new Breach(RuleId.LEGACY_PROTOCOL, old));
    }
    return everything(reading, minimum).or(() -> unknownNames(reading)).or(() -> capped(reading));
  }

  /**
   * Old versions beside others. All that are supported less SSL is what the JDK enables by itself,
   * patched or not (measured on JDK 17 and 25); anything else of it opens more, or less.
   */
  private static Optional<Breach> besideOthers(Reading reading, List<SpelledVersion> old) {
    if (!reading.isSupplied()) {
      return Optional.of(new Breach(RuleId.LEGACY_PROTOCOL_ALLOWED, old));
    }
    Set<ProtocolVersion> left =
        reading.versions().stream()
            .flatMap(version -> version.version().stream())
            .collect(Collectors.toSet());
    return left.equals(ENABLED_BY_THE_JDK) && !reading.open()
        ? Optional.empty()
        : Optional.of(new Breach(RuleId.LEGACY_BY_DEFAULT, old));
  }

  /** Whether anything else than versions below the minimum may be used. */
  private static boolean hasBeside(Reading reading, ProtocolVersion minimum) {
    return reading.open()
        || reading.versions().stream()
            .anyMatch(
                version ->
                    version.meaning() instanceof Generic
                        || version.meaning() instanceof Everything
                        || version.version().filter(v -> !v.isOlderThan(minimum)).isPresent());
  }

  /** A minimum leaves all newer versions possible, so an old one is never the only one. */
  private static Optional<Breach> oldest(Reading reading, ProtocolVersion minimum) {
    List<SpelledVersion> old = older(reading, minimum);
    return old.isEmpty()
        ? unknownNames(reading)
        : Optional.of(new Breach(RuleId.LEGACY_PROTOCOL_ALLOWED, old));
  }

  private static Optional<Breach> reenabled(Reading reading, ProtocolVersion minimum) {
    List<SpelledVersion> missing =
        FORBIDDEN_AS_SHIPPED.stream()
            .filter(version -> version.isOlderThan(minimum))
            .filter(version -> reading.versions().stream().noneMatch(names(version)))
            .map(version -> SpelledVersion.exactly(version.jsseName(), version))
            .toList();
    return missing.isEmpty() || reading.open()
        ? Optional.empty()
        : Optional.of(new Breach(RuleId.LEGACY_REENABLED, missing));
  }

  private static Predicate<SpelledVersion> names(ProtocolVersion version) {
    return spelled -> spelled.version().equals(Optional.of(version));
  }

  private static Optional<Breach> byDefault(Reading reading, ProtocolVersion minimum) {
    List<SpelledVersion> old = older(reading, minimum);
    return old.isEmpty()
        ? everything(reading, minimum)
        : Optional.of(new Breach(RuleId.LEGACY_BY_DEFAULT, old));
  }

  private static Optional<Breach> everything(Reading reading, ProtocolVersion minimum) {
    return reading.versions().stream().anyMatch(version -> version.meaning() instanceof Everything)
        ? Optional.of(
            new Breach(
                RuleId.LEGACY_BY_DEFAULT,
                BROUGHT_BY_EVERYTHING.stream()
                    .filter(version -> version.isOlderThan(minimum))
                    .map(version -> SpelledVersion.exactly(version.jsseName(), version))
                    .toList()))
        : Optional.empty();
  }

  private static Optional<Breach> unknownNames(Reading reading) {
    List<SpelledVersion> unknown =
        reading.versions().stream()
            .filter(version -> version.meaning() instanceof Nobody)
            .distinct()
            .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(new Breach(RuleId.UNKNOWN_PROTOCOL_NAME, unknown));
  }

  private static Optional<Breach> capped(Reading reading) {
    List<SpelledVersion> versions = reading.versions();
    boolean onlyUpToTls12 =
        !reading.open()
            && versions.stream().allMatch(v -> v.version().isPresent())
            && versions.stream().anyMatch(names(ProtocolVersion.TLS_1_2))
            && versions.stream().noneMatch(names(ProtocolVersion.TLS_1_3));
    return onlyUpToTls12
        ? Optional.of(
            new Breach(
                RuleId.PROTOCOL_CAPPED,
                versions.stream().filter(names(ProtocolVersion.TLS_1_2)).distinct().toList()))
        : Optional.empty();
  }

  /**
   * {@code SSL} is another name for the context {@code TLS} and enables no SSL (measured on JDK 17
   * and 25).
   */
  private static Optional<Breach> misleading(Reading reading) {
    List<SpelledVersion> ssl =
        reading.versions().stream()
            .filter(version -> version.meaning() instanceof Generic)
            .filter(version -> version.written().toUpperCase(Locale.ROOT).contains("SSL"))
            .toList();
    return ssl.isEmpty() ? Optional.empty() : Optional.of(new Breach(RuleId.NO_EFFECT, ssl));
  }

  private static Reading closed(Reading reading) {
    return new Reading(reading.versions(), false, reading.trace());
  }

  private static List<SpelledVersion> older(Reading reading, ProtocolVersion minimum) {
    return reading.versions().stream()
        .filter(version -> version.version().filter(v -> v.isOlderThan(minimum)).isPresent())
        .distinct()
        .toList();
  }
}
