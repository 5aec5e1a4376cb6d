package io.github.legacytls.catalog;

/** How a row of the API table is used: where its versions stand, and whether it is a pin at all. */
public enum Treatment {
  /** An argument holds the versions. */
  ARGUMENT,
  /** As {@link #ARGUMENT}, but only when the first argument is the row's text. */
  GUARDED,
  /** A constant that is only a value: no pin until it reaches a sink. */
  CONSTANT,
  /** A constant that is a pin where it is passed as an argument of its own type. */
  PASSED_ON,
  /** A constant, or a method that returns one, that is a key: what is passed beside it counts. */
  KEY,
  /** Takes a value, and a key in the argument before it: the key decides. */
  KEYED,
  /** Takes keys and values, in pairs or as a map. */
  PAIRS,
  /** Takes a URL whose parameters are keys and values. */
  URL,
  /** Takes an object that was given its versions elsewhere: a pin only where nobody named any. */
  CARRIES,
  /** A pin wherever it is used: brings old versions without naming them. */
  LEGACY_BY_DEFAULT,
  /** As {@link #LEGACY_BY_DEFAULT}, but what it brings depends on the release of the library. */
  VERSION_DEPENDENT,
  /** A value that stands for every version the JVM supports, old ones included. */
  EVERYTHING,
  /** To be overridden: the pin is what the overriding method returns. */
  OVERRIDE,
  /** The receiver of the call is the version. */
  RECEIVER,
  /** Returns a list; what is added to it counts. */
  LIVE_LIST,
  /** An element of an annotation. */
  ANNOTATION,
  /** A field that is written. */
  FIELD,
  /** A function that makes a value of its arguments: no pin until the value reaches a sink. */
  VALUE,
  /** A call that picks a generic name, the row's text, by itself. */
  GENERIC,
  /** About cipher suites: no pin. */
  CIPHER;

  /** As the table spells it: {@code legacy-by-default}. */
  public String id() {
    return Words.word(this);
  }
}
