package io.github.legacytls.frontend.config;

import io.github.legacytls.location.Region;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a file and where its lines begin. Offsets count UTF-16 code units from 0 and do
 * not count a byte order mark.
 */
final class SourceText {

  private final String text;
  private final int[] lineStarts;

  private SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  static SourceText of(String text) {
    return new SourceText(text);
  }

  /**
   * Decodes by the byte order mark; without one as UTF-8, and as ISO-8859-1, the old encoding of
   * property files, where that is not valid.
   */
  static SourceText decode(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return decode(content, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decode(content, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return decode(content, 2, StandardCharsets.UTF_16LE);
    }
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return decode(content, 0, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean startsWith(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static SourceText decode(byte[] content, int from, Charset charset) {
    return of(new String(content, from, content.length - from, charset));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Whether the character at {@code i} is the last one of a line end. */
  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  /** Whether this is no text at all. */
  boolean isBinary() {
    return text.lastIndexOf('\0', 4096) >= 0;
  }

  int lines() {
    return lineStarts.length;
  }

  /** Offset of the first character of a line, counted from 0. */
  int lineStart(int line) {
    return lineStarts[line];
  }

  /** Offset after the last character of a line, counted from 0, without its end. */
  int lineEnd(int line) {
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
    while (end > lineStarts[line]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The line, counted from 0, around an offset. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The stretch from {@code start} to {@code end} in lines and columns. */
  Region region(int start, int end) {
    int first = lineOf(start);
    int last = lineOf(end);
    return Region.of(
        first + 1, start - lineStarts[first] + 1, last + 1, end - lineStarts[last] + 1);
  }
}
