package io.github.legacytls.report;

import java.lang.Character.UnicodeScript;

/**
 * Makes text of scanned files safe to print, and measures it.
 *
 * <p>Scanned input is hostile: an escape sequence could rewrite what the terminal already shows,
 * and a bidirectional override could make a line read as another one.
 */
public final class Printable {

  private Printable() {}

  /** {@code text} on one line, with everything that does not print written as an escape. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> printable.append(of(c)));
    return printable.toString();
  }

  /** One character, or its escape. */
  public static String of(int codePoint) {
    if (!isHarmful(codePoint)) {
      return Character.toString(codePoint);
    }
    return codePoint > 0xFFFF
        ? String.format("\\u{%x}", codePoint)
        : String.format("\\u%04x", codePoint);
  }

  /** How many columns of a terminal a printable text takes. */
  public static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  /** How many columns of a terminal the printable form of a character takes. */
  public static int width(int codePoint) {
    if (isHarmful(codePoint)) {
      return of(codePoint).length();
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
      default ->
          (codePoint >= 0xFF01 && codePoint <= 0xFF60)
              || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
    };
  }
}
