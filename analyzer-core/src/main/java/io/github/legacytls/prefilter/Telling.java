package io.github.legacytls.prefilter;

/** What the words of a resource tell, as far as one was met. */
final class Telling {

  private final Needles needles;
  private boolean key;
  private boolean keyByItself;
  private boolean version;
  private boolean old;

  Telling(Needles needles) {
    this.needles = needles;
  }

  void clear() {
    key = false;
    keyByItself = false;
    version = false;
    old = false;
  }

  /** Hears of a digit at {@code at}, in a word that begins at {@code from}. */
  void digit(byte[] bytes, int from, int at, int to) {
    if (!old && Spelling.endsAt(bytes, from, at)) {
      version = true;
      old = !Spelling.isCurrent(bytes, at, to);
    }
  }

  /** Hears of a whole identifier. */
  void identifier(byte[] bytes, int start, int end, int hash) {
    old |= Spelling.lacksNumber(bytes, start, end) || needles.bringers().contains(hash);
  }

  /** Hears of a whole word or the first identifiers of one, by the hash of its small letters. */
  void word(int hash) {
    if (needles.keys().contains(hash)) {
      key = true;
      old |= needles.denyLists().contains(hash);
      keyByItself |= needles.wordless().contains(hash);
    }
  }

  /** Hears of a reference to a member. */
  void member(int hash) {
    old |= needles.bringers().contains(hash);
  }

  boolean key() {
    return key;
  }

  /** Whether one of the keys may set an old version without naming one. */
  boolean keyByItself() {
    return keyByItself;
  }

  boolean version() {
    return version;
  }

  /** Whether it names a version older than TLS 1.2, or something that may bring one. */
  boolean mayBringOld() {
    return old;
  }
}
