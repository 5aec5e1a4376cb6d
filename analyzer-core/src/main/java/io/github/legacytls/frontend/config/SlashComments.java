package io.github.legacytls.frontend.config;

/** Blanks out the comments of languages that look like Java, so that every offset stays. */
final class SlashComments {

  private SlashComments() {}

  static String blanked(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"' || c == '\'') {
        end = endOfQuoted(text, at);
      } else if (text.startsWith("/*", at)) {
        end = blank(blanked, at, after(text, "*/", at + 2));
      } else if (text.startsWith("//", at) && opensWord(text, at)) {
        end = blank(blanked, at, endOfLine(text, at));
      }
      at = end;
    }
    return blanked.toString();
  }

  /** Not within {@code https://}. */
  private static boolean opensWord(String text, int at) {
    return at == 0 || text.charAt(at - 1) != ':';
  }

  private static int endOfQuoted(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == text.charAt(open) || c == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private static int endOfLine(String text, int from) {
    int found = text.indexOf('\n', from);
    return found < 0 ? text.length() : found;
  }

  private static int blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
    return to;
  }
}
