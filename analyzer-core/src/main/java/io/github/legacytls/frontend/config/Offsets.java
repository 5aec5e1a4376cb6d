package io.github.legacytls.frontend.config;

/** Turns indices of code points, asked for in order, into indices of UTF-16 code units. */
final class Offsets {

  private final String text;
  private int codePoint;
  private int offset;

  Offsets(String text) {
    this.text = text;
  }

  int ofCodePoint(int index) {
    if (index < codePoint) {
      codePoint = 0;
      offset = 0;
    }
    offset = text.offsetByCodePoints(offset, index - codePoint);
    codePoint = index;
    return offset;
  }
}
