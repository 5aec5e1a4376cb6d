package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How grave a finding is on the one JDK the code will run on: what fails there is an error, what
 * still reaches an old version is as grave as the rule says, and what that JDK prevents is a note.
 */
final class Severity {

  private final ProtocolVersion minimum;

  Severity(ProtocolVersion minimum) {
    this.minimum = minimum;
  }

  /** What a side of a connection comes to. */
  private enum Effect {
    FAILS,
    OLD,
    MODERN,
    /** Not this side's business, or not known. */
    NONE
  }

  /** The level of a finding about versions that may be used, by what happens on the JDK. */
  Level on(Outcome outcome, Level usual) {
    Set<Effect> effects = EnumSet.of(effect(outcome.client()), effect(outcome.server()));
    if (effects.contains(Effect.FAILS)) {
      return Level.ERROR;
    }
    return effects.contains(Effect.MODERN) && !effects.contains(Effect.OLD) ? Level.NOTE : usual;
  }

  private Effect effect(String cell) {
    if (cell.startsWith("fails") || cell.startsWith("throws")) {
      return Effect.FAILS;
    }
    Set<ProtocolVersion> spoken = EnumSet.noneOf(ProtocolVersion.class);
    Arrays.stream(ProtocolVersion.values())
        .filter(version -> cell.contains(version.displayName()))
        .forEach(spoken::add);
    if (spoken.isEmpty()) {
      return Effect.NONE;
    }
    return spoken.stream().anyMatch(version -> version.isOlderThan(minimum))
        ? Effect.OLD
        : Effect.MODERN;
  }
}
