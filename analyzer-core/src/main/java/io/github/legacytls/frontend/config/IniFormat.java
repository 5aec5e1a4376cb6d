package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of keys and values, perhaps in sections: ini and its many relatives, TOML, LDIF, connect
 * descriptors.
 */
final class IniFormat implements Format {

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\[?([^\\[\\]]+)\\]\\]?");

  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*[\"']?(?<key>(?:--)?[\\w][\\w.\\-:@$]*?(?:\\[\\d*\\])?)[\"']?\\s*(?:=>|:=|=|:(?!//)|\\s)\\s*(?<value>\\S.*)$");

  private static final Pattern BRACKETED =
      Pattern.compile("\\(\\s*(?<key>[A-Za-z]\\w*)\\s*=\\s*(?<value>[^()\\s][^()]*)\\)");

  /** A list that has not ended by then was none. */
  private static final int MOST_LINES_OF_A_LIST = 200;

  private final SettingKind kind;
  private final Set<String> extensions;

  private IniFormat(SettingKind kind, Set<String> extensions) {
    this.kind = kind;
    this.extensions = extensions;
  }

  static IniFormat ini() {
    return new IniFormat(
        SettingKind.INI,
        Set.of(
            "ini", "cfg", "conf", "cnf", "config", "rc", "prefs", "inf", "ora", "tdsl", "desktop"));
  }

  static IniFormat toml() {
    return new IniFormat(SettingKind.TOML, Set.of("toml"));
  }

  static IniFormat lines() {
    return new IniFormat(SettingKind.LINES, Set.of("ldif"));
  }

  @Override
  public boolean accepts(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.contains(name.substring(dot + 1));
  }

  @Override
  public List<Entry> entries(SourceText text) {
    List<Entry> entries = new ArrayList<>();
    Iterator<Decoded> lines = LogicalLines.of(text, LogicalLines.Syntax.INI);
    String section = "";
    while (lines.hasNext() && entries.size() < Limits.ENTRIES) {
      Decoded line = lines.next();
      String visible = line.toString().stripTrailing();
      Matcher header = SECTION.matcher(visible);
      Matcher pair = LINE.matcher(visible);
      if (header.matches()) {
        section = header.group(1).replaceAll("[\"'\\s]", "");
      } else if (pair.matches()) {
        pair(pair, line, section, lines, entries);
      } else {
        entries.addAll(JvmArguments.in(line));
      }
      bracketed(line, entries);
    }
    return Embedded.with(entries, text);
  }

  private void pair(
      Matcher pair, Decoded line, String section, Iterator<Decoded> lines, List<Entry> entries) {
    int start = pair.start("value");
    int end = pair.end("value");
    String value = pair.group("value");
    if (value.startsWith("[")) {
      list(line, start, lines, key(section, pair), entries);
      return;
    }
    char quote = value.charAt(0);
    int close = quote == '"' || quote == '\'' ? value.indexOf(quote, 1) : -1;
    if (close > 0) {
      end = start + close;
      start++;
    }
    String unquoted = line.subSequence(start, end).toString();
    entries.add(line.entry(pair.group("key"), unquoted, kind, start, end));
    if (!section.isEmpty()) {
      entries.add(line.entry(key(section, pair), unquoted, kind, start, end));
    }
  }

  private static String key(String section, Matcher pair) {
    return section.isEmpty() ? pair.group("key") : section + "." + pair.group("key");
  }

  /** Reads a list, which may go on over several lines. */
  private void list(
      Decoded first, int from, Iterator<Decoded> lines, String key, List<Entry> entries) {
    ListElements list = new ListElements(key, kind, entries);
    list.add(first, from, first.length());
    boolean open = first.toString().indexOf(']', from) < 0;
    for (int i = 0; open && lines.hasNext() && i < MOST_LINES_OF_A_LIST; i++) {
      Decoded line = lines.next();
      list.add(line, 0, line.length());
      open = line.toString().indexOf(']') < 0;
    }
  }

  private void bracketed(Decoded line, List<Entry> entries) {
    if (kind != SettingKind.INI || line.toString().indexOf('(') < 0) {
      return;
    }
    Matcher matcher = BRACKETED.matcher(line);
    while (matcher.find()) {
      String value = matcher.group("value").stripTrailing();
      int start = matcher.start("value");
      entries.add(
          line.entry(
              matcher.group("key"), value, SettingKind.LINES, start, start + value.length()));
    }
  }
}
