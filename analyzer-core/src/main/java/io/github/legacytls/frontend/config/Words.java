package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys and values that a command or a statement holds: variables that are set, options
 * with their values, pairs of quoted words.
 */
final class Words {

  private static final String NAME = "[A-Za-z_][\\w.\\-]*(?:\\[\\d*\\])?";

  /** {@code NAME=value}, and {@code --name=value}; the value may be quoted. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?<![\\w.\\-/$\\\\])(?!-D)(?<key>(?:--?|\\+|\\$env:)?"
              + NAME
              + ")\\s?\\+?=(?!=)\\s?(?<value>\\S)");

  /** {@code ENV NAME value}, {@code setenv NAME value}. */
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*(?i:env|setenv)\\s+(?<key>" + NAME + ")\\s+(?<value>[^=\\s].*)$");

  /** {@code set NAME=value}, where blanks belong to the value. */
  private static final Pattern BATCH_SET =
      Pattern.compile("^\\s*@?(?i:set)\\s+\"?(?<key>" + NAME + ")=(?<value>[^\"]+)");

  /** {@code --name value} and {@code +name value}. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![\\w.\\-/])(?<key>(?:--?|\\+)[A-Za-z][\\w.\\-]*)\\s+(?<value>[^\\s\\-=+][^\\s]*)");

  /** {@code "key", "value"}, in any of the ways in which languages pair two texts. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<open>[\"'])(?<key>[\\w.\\-]+)\\k<open>\\]?\\s*(?:,|:|=>|=|->|to)\\s*"
              + "(?<quote>[\"'])(?<value>[^\"']*)\\k<quote>");

  private final Decoded line;
  private final List<Entry> entries = new ArrayList<>();

  private Words(Decoded line) {
    this.line = line;
  }

  /** Everything that a line of a script sets. */
  static List<Entry> ofCommand(Decoded line) {
    Words words = new Words(line);
    if (!words.find(DECLARATION) && !words.find(BATCH_SET)) {
      words.assignments();
    }
    words.find(OPTION);
    words.pairs(SettingKind.LINES);
    return words.entries;
  }

  /** Everything that a line of a program for building sets. */
  static List<Entry> ofStatement(Decoded line) {
    Words words = new Words(line);
    words.assignments();
    words.pairs(SettingKind.CODE);
    return words.entries;
  }

  /** The variables that a text such as {@code NAME=value} sets. */
  static List<Entry> variables(Decoded text) {
    Words words = new Words(text);
    words.assignments();
    return words.entries.stream().filter(entry -> entry.kind() == SettingKind.ENVIRONMENT).toList();
  }

  private boolean find(Pattern pattern) {
    Matcher matcher = pattern.matcher(line);
    boolean found = false;
    while (matcher.find()) {
      found = true;
      add(matcher.group("key"), matcher.start("value"), matcher.end("value"));
    }
    return found;
  }

  private void assignments() {
    Matcher matcher = ASSIGNMENT.matcher(line);
    int at = 0;
    while (at < line.length() && matcher.find(at)) {
      int start = matcher.start("value");
      int end = endOfValue(start);
      add(matcher.group("key").replace("$env:", ""), start, end);
      // what is quoted may set variables itself: Environment="NAME=value"
      at = isQuote(start) ? start + 1 : Math.max(end, start + 1);
    }
  }

  private void pairs(SettingKind kind) {
    Matcher matcher = PAIR.matcher(line);
    int at = 0;
    while (matcher.find(at)) {
      entries.add(entry(matcher.group("key"), matcher.start("value"), matcher.end("value"), kind));
      at = matcher.end("key"); // the value of one pair may be the key of the next
    }
  }

  private void add(String key, int start, int end) {
    int from = start;
    int to = end;
    if (to - from > 1 && isQuote(from) && line.charAt(to - 1) == line.charAt(from)) {
      from++;
      to--;
    }
    entries.add(entry(key, from, to, kindOf(key)));
  }

  private Entry entry(String key, int from, int to, SettingKind kind) {
    return line.entry(key, line.subSequence(from, to).toString(), kind, from, to);
  }

  /** Variables are written in capitals, everything else is a key of some tool. */
  static SettingKind kindOf(String key) {
    return key.matches("_?[A-Z][A-Z0-9_]*") ? SettingKind.ENVIRONMENT : SettingKind.LINES;
  }

  private int endOfValue(int start) {
    if (isQuote(start)) {
      int close = line.toString().indexOf(line.charAt(start), start + 1);
      if (close >= 0) {
        return close + 1;
      }
    }
    int end = start;
    while (end < line.length() && !endsWord(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(char c) {
    return Character.isWhitespace(c) || "\"'`;&|<>)".indexOf(c) >= 0;
  }

  private boolean isQuote(int at) {
    return line.charAt(at) == '"' || line.charAt(at) == '\'';
  }
}
