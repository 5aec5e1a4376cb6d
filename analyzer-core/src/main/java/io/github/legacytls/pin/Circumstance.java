package io.github.legacytls.pin;

import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;
import java.util.Locale;

/**
 * Something else in the program, or beside it, that has a say in what a pin does.
 *
 * @param site where it stands
 * @param versions what it sets itself; none where it sets nothing
 */
public record Circumstance(Kind kind, Location site, List<SpelledVersion> versions) {
  public Circumstance {
    versions = List.copyOf(versions);
  }

  static Circumstance of(Kind kind, Location site) {
    return new Circumstance(kind, site, List.of());
  }

  /** What it is. */
  public enum Kind {
    /** Only servers use the context, and they ignore its name. */
    SERVER_ONLY("a server uses the context"),
    /** The property was read before it was set. */
    AFTER_FIRST_USE("reads the property, once and for all"),
    /** A list on what was made from the context names something newer than the context does. */
    NEWER_LIST("enables a newer list"),
    /** A file of security properties that the JDK was told not to read. */
    OVERRIDE_FORBIDDEN("forbids such a file"),
    /** It is set on a copy that nothing is given. */
    UNUSED_COPY("hands out a copy");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As tables spell it: {@code after-first-use}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What happens at its place, as one clause. */
    public String text() {
      return text;
    }
  }
}
