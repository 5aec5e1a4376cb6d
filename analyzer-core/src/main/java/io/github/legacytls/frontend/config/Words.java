package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys and values that a command or a statement holds: variables that are set, lists that
 * are assigned, pairs of words. What only commands have is read by {@link Options}.
 */
final class Words {

  private static final String NAME = "[A-Za-z_][\\w.\\-]*(?:\\[\\d*\\]|\\\\?\\(\\d+\\\\?\\))?";

  /** {@code NAME=value}, and {@code --name=value}; the value may be quoted, or a list. */
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

  /** {@code name=key, value=value}: an attribute that is written by its name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\bname\\s*=\\s*[\"']?(?<key>[\\w.\\-]+)[\"']?\\s*,\\s*value\\s*=\\s*(?<value>\\S)");

  /** {@code "key", "value"}, in any of the ways in which languages pair two texts. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<open>[\"'])(?<key>[\\w.\\-]+)\\k<open>\\]?\\s*(?:,|:|=>|=|->|to)\\s*"
              + "(?<quote>[\"'])(?<value>[^\"']*)\\k<quote>");

  /** {@code key: "value"} of an object, and {@code setKey("value")}. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:(?<![\\w.\\-])(?<field>[A-Za-z_][\\w\\-]*)\\s*:\\s*"
              + "|\\bset(?<property>[A-Z]\\w*)\\s*\\(\\s*)(?<quote>[\"'])(?<value>[^\"']*)\\k<quote>");

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
      words.named();
    }
    words.entries.addAll(Options.in(line));
    words.entries.addAll(Edits.in(line));
    words.pairs(SettingKind.LINES);
    words.members();
    return words.entries;
  }

  /** Everything that a line of a program for building sets. */
  static List<Entry> ofStatement(Decoded line) {
    Words words = new Words(line);
    words.assignments();
    words.pairs(SettingKind.CODE);
    words.members();
    return words.entries;
  }

  /** The variables that a text such as {@code NAME=value} sets. */
  static List<Entry> variables(Decoded text) {
    Words words = new Words(text);
    words.assignments();
    return words.entries.stream().filter(entry -> entry.kind() == SettingKind.ENVIRONMENT).toList();
  }

  /** The options with their values in a text such as {@code serve --name=value}. */
  static List<Entry> options(Decoded text) {
    if (text.toString().indexOf("--") < 0) {
      return List.of();
    }
    Words words = new Words(text);
    words.assignments();
    List<Entry> options = new ArrayList<>(Options.withValuesIn(text));
    words.entries.stream().filter(entry -> entry.key().startsWith("-")).forEach(options::add);
    return options;
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
      int end = value(matcher.group("key").replace("$env:", "").replace("\\", ""), start);
      at = Math.max(start + 1, inside(start, end));
    }
  }

  /**
   * Where to go on after a value: what is quoted or listed may set something itself, as in {@code
   * Environment="NAME=value"}, and so may what follows a comma.
   */
  private int inside(int start, int end) {
    if (isQuote(start) || line.charAt(start) == '[') {
      return start;
    }
    int comma = line.toString().indexOf(',', start);
    return comma < 0 ? end : Math.min(comma, end);
  }

  private void named() {
    Matcher matcher = NAMED.matcher(line);
    while (matcher.find()) {
      value(matcher.group("key"), matcher.start("value"));
    }
  }

  /** Adds the value that begins at {@code start}; where it ends. */
  private int value(String key, int start) {
    int close = line.charAt(start) == '[' ? line.toString().indexOf(']', start) : -1;
    if (close < 0) {
      int end = endOfValue(start);
      add(key, start, end);
      return end;
    }
    if (!ListElements.isMap(line.subSequence(start, close))) {
      new ListElements(key, kindOf(key), entries).add(line, start, close);
    }
    return close;
  }

  private void pairs(SettingKind kind) {
    Matcher matcher = PAIR.matcher(line);
    int at = 0;
    while (matcher.find(at)) {
      entries.add(entry(matcher.group("key"), matcher.start("value"), matcher.end("value"), kind));
      at = matcher.end("key"); // the value of one pair may be the key of the next
    }
  }

  private void members() {
    Matcher matcher = MEMBER.matcher(line);
    while (matcher.find()) {
      String field = matcher.group("field");
      entries.add(
          entry(
              field == null ? matcher.group("property") : field,
              matcher.start("value"),
              matcher.end("value"),
              SettingKind.LINES));
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
