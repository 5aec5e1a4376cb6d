package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;

/** Short forms for several texts: {@code (a|b)} is one of, {@code [a|b]} at most one of. */
final class Alternatives {

  private Alternatives() {}

  /** Cuts at bars that stand in no bracket, and cuts blanks off. */
  static List<String> split(String text) {
    if (text.indexOf('|') < 0) {
      return List.of(text);
    }
    return choices(text).stream().map(String::strip).toList();
  }

  /** All the texts that {@code text} stands for; a path of XML elements stands for itself. */
  static List<String> expand(String text) {
    int round = text.indexOf('(');
    int square = text.indexOf('[');
    if (text.startsWith("/") || (round < 0 && square < 0)) {
      return List.of(text);
    }
    int open = round < 0 ? square : square < 0 ? round : Math.min(round, square);
    int close = closing(text, open);
    List<String> choices = choices(text.substring(open + 1, close));
    if (text.charAt(open) == '[') {
      choices.add("");
    }
    List<String> expanded = new ArrayList<>();
    for (String choice : choices) {
      expanded.addAll(expand(text.substring(0, open) + choice + text.substring(close + 1)));
    }
    return expanded;
  }

  /** Cuts at bars that stand in no further bracket. */
  static List<String> choices(String text) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0 && c == '|') {
        choices.add(text.substring(start, i));
        start = i + 1;
      }
    }
    choices.add(text.substring(start));
    return choices;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a bracket is not closed in \"" + text + "\"");
  }
}
