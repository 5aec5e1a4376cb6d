package io.github.legacytls.prefilter;

import java.nio.charset.StandardCharsets;

/**
 * Hashes of names, over their UTF-8 bytes. Two names of one hash cost a resource read in vain, and
 * nothing else.
 */
final class Hashes {

  private static final int MULTIPLIER = 31;
  private static final int MIX = 0x9e3779b9;

  private Hashes() {}

  static int of(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  static int of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = step(hash, bytes[i]);
    }
    return hash;
  }

  /** The hash of a name whose ASCII letters are taken as small ones. */
  static int ofLower(String name) {
    int hash = 0;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = step(hash, lower(b));
    }
    return hash;
  }

  static int step(int hash, int b) {
    return hash * MULTIPLIER + b;
  }

  static int lower(int b) {
    return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
  }

  /** A member of an owner. */
  static int member(int owner, int name) {
    int mixed = (owner * MIX) ^ Integer.rotateLeft(name, 15);
    return mixed * MIX;
  }

  /** A text that may be a key; kept apart from names. */
  static int text(int hash) {
    return member(MIX, hash);
  }
}
