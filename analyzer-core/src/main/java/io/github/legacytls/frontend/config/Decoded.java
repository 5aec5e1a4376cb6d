package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.Arrays;

/**
 * Characters that were taken out of a text, each with the place it came from: escapes are decoded
 * and continuation lines joined, yet everything still knows its line and column.
 *
 * <p>What goes on for longer than {@link #MOST} characters holds no list of protocol versions; the
 * rest is left out, so that a file of one endless line takes no more memory than any other.
 */
final class Decoded implements CharSequence {

  static final int MOST = 64 * 1024;

  private final StringBuilder characters = new StringBuilder();
  private int[] offsets = new int[32];
  private int[] ends = new int[32];

  /** What stands from {@code start} to {@code end}, as it is. */
  static Decoded verbatim(SourceText text, int start, int end) {
    Decoded decoded = new Decoded();
    for (int i = start; i < Math.min(end, start + MOST); i++) {
      decoded.add(text.charAt(i), i, i + 1);
    }
    return decoded;
  }

  /** The same without the backslashes by which quotes are kept from ending a text. */
  Decoded withoutEscapes() {
    if (characters.indexOf("\\\"") < 0) {
      return this;
    }
    Decoded plain = new Decoded();
    for (int i = 0; i < length(); i++) {
      boolean escape = charAt(i) == '\\' && i + 1 < length() && charAt(i + 1) == '"';
      if (!escape) {
        plain.add(charAt(i), start(i), end(i + 1));
      }
    }
    return plain;
  }

  /** Adds what stands from {@code start} to {@code end} as one character. */
  void add(char character, int start, int end) {
    int size = characters.length();
    if (size == MOST) {
      return;
    }
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    offsets[size] = start;
    ends[size] = end;
    characters.append(character);
  }

  boolean isFull() {
    return characters.length() == MOST;
  }

  /**
   * Takes the last word off, which may go on; where it begins in the text. What has only one word
   * stays, and that word is taken for the whole.
   */
  int withoutLastWord() {
    int blank = characters.length() - 1;
    while (blank > 0 && !Character.isWhitespace(characters.charAt(blank))) {
      blank--;
    }
    if (blank <= 0) {
      return end(characters.length());
    }
    int start = end(blank + 1);
    characters.setLength(blank);
    return start;
  }

  @Override
  public int length() {
    return characters.length();
  }

  @Override
  public char charAt(int index) {
    return characters.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return characters.substring(start, end);
  }

  /** Where the character at {@code index} starts in the text. */
  int start(int index) {
    return offsets[index];
  }

  /** An entry whose value stands from index {@code from} to index {@code to}. */
  Entry entry(String key, String value, SettingKind kind, int from, int to) {
    int start = from < length() ? start(from) : end(length());
    return new Entry(key, value, kind, start, to > from ? end(to) : start);
  }

  /** Where the character before {@code index} ends in the text. */
  int end(int index) {
    return ends[index - 1];
  }

  @Override
  public String toString() {
    return characters.toString();
  }
}
