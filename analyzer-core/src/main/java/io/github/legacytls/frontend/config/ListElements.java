package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the elements of a list that is written in square brackets, quoted or not. */
final class ListElements {

  private static final Pattern ELEMENT =
      Pattern.compile("\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s,\\[\\]]+)");

  private static final Pattern MAP = Pattern.compile("[\"']\\s*(?::|=>)|\\w:\\s");

  private final String key;
  private final SettingKind kind;
  private final List<Entry> entries;
  private int count;

  /** The elements are added to {@code entries} as {@code key[0]}, {@code key[1]}, ... */
  ListElements(String key, SettingKind kind, List<Entry> entries) {
    this.key = key;
    this.kind = kind;
    this.entries = entries;
  }

  /** Whether what stands between brackets has keys of its own, as in {@code ['a': 'b']}. */
  static boolean isMap(CharSequence inside) {
    return MAP.matcher(inside).find();
  }

  /** Adds the elements that stand in {@code line} up to {@code to}, or up to a comment. */
  void add(Decoded line, int from, int to) {
    Matcher element = ELEMENT.matcher(line).region(from, to);
    while (element.find()) {
      String group =
          element.group("double") != null
              ? "double"
              : element.group("single") != null ? "single" : "bare";
      String value = element.group(group);
      if (group.equals("bare") && value.startsWith("#")) {
        return;
      }
      entries.add(
          line.entry(
              key + "[" + count++ + "]", value, kind, element.start(group), element.end(group)));
    }
  }
}
