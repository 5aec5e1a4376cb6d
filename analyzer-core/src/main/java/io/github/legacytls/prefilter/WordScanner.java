package io.github.legacytls.prefilter;

/**
 * Goes over the texts of a class file for what their words tell. Unlike source they hold no code,
 * so that no names are collected.
 */
final class WordScanner {

  private final Telling telling;

  WordScanner(Telling telling) {
    this.telling = telling;
  }

  void scan(byte[] bytes, int from, int to) {
    int begin = from;
    int start = from;
    int word = 0;
    int identifier = 0;
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      int kind = Characters.kind(b);
      if (kind == Characters.IDENTIFIER) {
        identifier = Hashes.step(identifier, b);
        word = Hashes.step(word, Hashes.lower(b));
        if (b >= '0' && b <= '9') {
          telling.digit(bytes, begin, at, to);
        }
        continue;
      }
      if (at > begin) {
        ended(bytes, start, at, identifier, word);
      }
      // A joiner goes on with a word, but does not begin one.
      boolean joins = kind == Characters.JOINER && at > begin;
      word = joins ? Hashes.step(word, b) : 0;
      identifier = 0;
      start = at + 1;
      begin = joins ? begin : start;
    }
    if (to > begin) {
      ended(bytes, start, to, identifier, word);
    }
  }

  private void ended(byte[] bytes, int start, int end, int identifier, int word) {
    if (end > start) {
      telling.identifier(bytes, start, end, identifier);
    }
    telling.word(word);
  }
}
