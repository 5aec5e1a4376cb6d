package io.github.legacytls.frontend.config;

/**
 * Puts defaults in place of placeholders: {@code ${VAR:TLSv1}} of Spring and {@code ${VAR:-TLSv1}}
 * of shells say what holds when nobody says otherwise.
 */
final class Placeholders {

  private static final int DEEPEST = 8;

  private Placeholders() {}

  /** {@code text} with defaults; a placeholder without one stays as it is. */
  static String withDefaults(String text) {
    return text.contains("${") ? withDefaults(text, 0) : text;
  }

  private static String withDefaults(String text, int depth) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : closing(text, open);
      if (close < 0 || depth > DEEPEST) {
        return result.append(text, at, text.length()).toString();
      }
      String inside = text.substring(open + 2, close);
      int colon = inside.indexOf(':');
      result.append(text, at, open);
      result.append(
          colon < 0
              ? text.substring(open, close + 1)
              : withDefaults(defaultOf(inside.substring(colon + 1)), depth + 1));
      at = close + 1;
    }
    return result.toString();
  }

  /** Shells write {@code :-} or {@code :=}. */
  private static String defaultOf(String afterColon) {
    return afterColon.startsWith("-") || afterColon.startsWith("=")
        ? afterColon.substring(1)
        : afterColon;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && text.charAt(i - 1) == '$') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
