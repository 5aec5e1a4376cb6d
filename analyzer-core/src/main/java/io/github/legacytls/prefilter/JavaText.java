package io.github.legacytls.prefilter;

/**
 * Where comments and literals of Java end. In code that does not compile a guess is as good as any,
 * so that nothing here fails.
 */
final class JavaText {

  private static final int QUOTES_OF_BLOCK = 3;

  private JavaText() {}

  /**
   * The position behind the comment that begins at {@code at}, or behind the slash if none does.
   */
  static int afterComment(byte[] bytes, int at, int to) {
    if (at + 1 < to && bytes[at + 1] == '/') {
      int end = at + 2;
      while (end < to && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      return end;
    }
    if (at + 1 < to && bytes[at + 1] == '*') {
      for (int end = at + 3; end < to; end++) {
        if (bytes[end] == '/' && bytes[end - 1] == '*') {
          return end + 1;
        }
      }
      return to;
    }
    return at + 1;
  }

  /** The position behind the text that begins with the quote at {@code at}. */
  static int afterText(byte[] bytes, int at, int to) {
    return isBlock(bytes, at, to) ? afterBlock(bytes, at, to) : afterLiteral(bytes, at, to);
  }

  private static boolean isBlock(byte[] bytes, int at, int to) {
    return at + QUOTES_OF_BLOCK <= to && bytes[at + 1] == '"' && bytes[at + 2] == '"';
  }

  private static int afterBlock(byte[] bytes, int at, int to) {
    for (int end = at + QUOTES_OF_BLOCK; end < to; end++) {
      if (bytes[end] == '\\') {
        end++;
      } else if (bytes[end] == '"' && isBlock(bytes, end, to)) {
        return end + QUOTES_OF_BLOCK;
      }
    }
    return to;
  }

  /** The position behind the character that begins with the quote at {@code at}. */
  static int afterCharacter(byte[] bytes, int at, int to) {
    return afterLiteral(bytes, at, to);
  }

  /** A literal ends with its line at the latest. */
  private static int afterLiteral(byte[] bytes, int at, int to) {
    byte quote = bytes[at];
    for (int end = at + 1; end < to; end++) {
      byte b = bytes[end];
      if (b == '\\') {
        end++;
      } else if (b == quote) {
        return end + 1;
      } else if (b == '\n' || b == '\r') {
        return end;
      }
    }
    return to;
  }
}
