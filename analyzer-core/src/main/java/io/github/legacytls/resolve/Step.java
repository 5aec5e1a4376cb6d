package io.github.legacytls.resolve;

import io.github.legacytls.location.Location;

/**
 * One step on the way of a value, from where it is written to the sink.
 *
 * @param text one clause for people: {@code passed to Http.client(String)}
 */
public record Step(Kind kind, String text, Location location) {

  /** What happens at a step. */
  public enum Kind {
    /** The value is written here. */
    ORIGIN,
    /** A library supplies it, nobody wrote it: an element of all supported versions. */
    SUPPLIED,
    /** Code reads it from the configuration; the location is where it is read. */
    CONFIGURED,
    /** A field or constant holds it. */
    FIELD,
    /** It is passed as an argument; the location is the call site. */
    ARGUMENT,
    /** A method returns it. */
    RETURN,
    /** A library method derives something from it. */
    DERIVED,
    /** It is only used where something tried before failed. */
    FALLBACK,
    /** It reaches the sink. */
    SINK
  }
}
