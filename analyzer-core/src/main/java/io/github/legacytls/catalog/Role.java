package io.github.legacytls.catalog;

/** What a sink does with the value it is given. */
public enum Role {
  /**
   * Names an SSL context: a maximum for clients, without effect on servers (measured on JDK 17 and
   * 25).
   */
  CONTEXT_PROTOCOL,
  /** The list of versions that may be used. */
  ENABLED_PROTOCOLS,
  /** A list of versions that may not be used: naming an old one is good. */
  EXCLUDED,
  /** The oldest version that may be used. */
  MINIMUM,
  /** The newest version that may be used. */
  MAXIMUM,
  /** Sets a key to a value: the key decides the role. */
  PROPERTY_KEY_VALUE,
  /** A constant or method that brings old versions without naming them. */
  LEGACY_BY_DEFAULT,
  /** Cipher suites; never judged as versions. */
  CIPHER,
  /** Does nothing where it stands: a security property that is set as a system property. */
  INERT;

  /** As the tables and the machine-readable contract spell it: {@code enabled-protocols}. */
  public String id() {
    return Words.word(this);
  }
}
