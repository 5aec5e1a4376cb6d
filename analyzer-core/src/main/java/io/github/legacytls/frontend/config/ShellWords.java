package io.github.legacytls.frontend.config;

import java.util.ArrayList;
import java.util.List;

/** Cuts a command into words as shells do: quotes keep blanks, and are not part of the word. */
final class ShellWords {

  private final Decoded line;
  private int at;

  ShellWords(Decoded line, int from) {
    this.line = line;
    this.at = from;
  }

  /**
   * A word.
   *
   * @param text without the quotes around it
   * @param from where it begins in the line, after a quote that opens it
   * @param to where it ends, before a quote that closes it
   */
  record Word(String text, int from, int to) {}

  /** The words up to the end of the command. */
  List<Word> upToEnd() {
    List<Word> words = new ArrayList<>();
    while (at < line.length() && !endsCommand(line.charAt(at))) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else if (!word(words)) {
        return words;
      }
    }
    return words;
  }

  private static boolean endsCommand(char c) {
    return ";&|)`<>".indexOf(c) >= 0;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Adds the word that begins here; false where a quote closes what is around the command. */
  private boolean word(List<Word> words) {
    StringBuilder text = new StringBuilder();
    int from = isQuote(line.charAt(at)) ? at + 1 : at;
    int to = at;
    boolean inside = true;
    while (inside && at < line.length() && !endsWord(line.charAt(at))) {
      char c = line.charAt(at);
      int close = isQuote(c) ? closing(at) : -1;
      if (close >= 0) {
        text.append(unescaped(at + 1, close, c));
        to = close;
        at = close + 1;
      } else if (isQuote(c)) {
        inside = false;
      } else {
        int escaped = c == '\\' && at + 1 < line.length() ? 1 : 0;
        text.append(line.charAt(at + escaped));
        at += 1 + escaped;
        to = at;
      }
    }
    if (text.length() > 0) {
      words.add(new Word(text.toString(), from, Math.max(from, to)));
    }
    return inside;
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || endsCommand(c);
  }

  private int closing(int open) {
    char quote = line.charAt(open);
    for (int i = open + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (line.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  /** Within double quotes a backslash keeps a few characters from meaning something. */
  private String unescaped(int from, int to, char quote) {
    String text = line.subSequence(from, to).toString();
    return quote == '"' ? text.replaceAll("\\\\([\"\\\\$`])", "$1") : text;
  }
}
