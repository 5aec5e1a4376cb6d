package io.github.legacytls.prefilter;

/** The bytes that words are made of. */
final class Characters {

  /** A byte between words. */
  static final int OTHER = 0;

  /** A byte of what Java takes for an identifier. */
  static final int IDENTIFIER = 1;

  /** Dots and hyphens join identifiers to a word, such as a key. */
  static final int JOINER = 2;

  private static final byte[] KINDS = kinds();

  private Characters() {}

  static int kind(byte b) {
    return KINDS[b & 0xff];
  }

  private static byte[] kinds() {
    var kinds = new byte[256];
    for (int b = 0; b < kinds.length; b++) {
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0x80;
      if (letter || (b >= '0' && b <= '9') || b == '_' || b == '$') {
        kinds[b] = IDENTIFIER;
      } else if (b == '.' || b == '-') {
        kinds[b] = JOINER;
      }
    }
    return kinds;
  }
}
