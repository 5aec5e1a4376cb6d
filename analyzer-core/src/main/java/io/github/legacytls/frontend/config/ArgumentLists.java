package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of arguments, in which an option and its value are elements of their own: {@code args:
 * ["--protocol", "TLSv1"]}.
 */
final class ArgumentLists {

  private static final Pattern OPTION = Pattern.compile("(?:--?|\\+)[A-Za-z][\\w.\\-]*");

  private ArgumentLists() {}

  static List<Entry> in(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i + 1 < entries.size(); i++) {
      Entry option = entries.get(i);
      Entry value = entries.get(i + 1);
      if (option.value().startsWith("-") && areNeighbours(option, value)) {
        pair(option, value, found);
      }
    }
    return found;
  }

  private static boolean areNeighbours(Entry first, Entry second) {
    int open = first.key().lastIndexOf('[');
    return open > 0
        && first.key().endsWith("]")
        && second.key().endsWith("]")
        && second.key().lastIndexOf('[') == open
        && second.key().regionMatches(0, first.key(), 0, open);
  }

  private static void pair(Entry option, Entry value, List<Entry> found) {
    int equals = value.value().indexOf('=');
    if (option.value().equals("-D") && equals > 0) {
      int start = value.start() + equals + 1;
      found.add(
          new Entry(
              value.value().substring(0, equals),
              value.value().substring(equals + 1),
              SettingKind.JVM_ARGUMENT,
              Math.min(start, value.end()),
              value.end()));
    } else if (OPTION.matcher(option.value()).matches() && !value.value().startsWith("-")) {
      found.add(
          new Entry(option.value(), value.value(), SettingKind.LINES, value.start(), value.end()));
    }
  }
}
