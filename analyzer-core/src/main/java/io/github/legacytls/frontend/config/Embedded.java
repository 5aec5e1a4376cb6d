package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of a key sets by itself, whatever the format: options of a JVM, and variables of
 * an environment.
 */
final class Embedded {

  private static final Pattern PAIRS =
      Pattern.compile("\\s*[A-Za-z][\\w.]*=[^;=\\s]*(?:;\\s*[A-Za-z][\\w.]*=[^;=\\s]*)+;?\\s*");
  private static final Pattern PAIR =
      Pattern.compile("(?<key>[A-Za-z][\\w.]*)=(?<value>[^;=\\s]+)");

  private Embedded() {}

  /** {@code entries}, and after them what their values set. */
  static List<Entry> with(List<Entry> entries, SourceText text) {
    List<Entry> all = new ArrayList<>(entries);
    ArgumentLists.in(entries).forEach(all::add);
    for (Entry entry : entries) {
      if (isVariable(entry)) {
        all.add(
            new Entry(
                lastSegment(entry.key()),
                entry.value(),
                SettingKind.ENVIRONMENT,
                entry.start(),
                entry.end()));
      }
      if (mayHold(entry.value())) {
        all.addAll(in(entry, text));
      }
    }
    return all;
  }

  private static boolean mayHold(String value) {
    return value.contains("-D")
        || value.contains("--")
        || (value.indexOf('=') > 0 && (value.indexOf('_') >= 0 || value.indexOf(';') > 0))
        || Edits.mayStandIn(value)
        || isObject(value);
  }

  /** A key in capitals below others is a variable: {@code environment.SERVER_SSL_PROTOCOL}. */
  private static boolean isVariable(Entry entry) {
    String name = lastSegment(entry.key());
    return entry.kind() == SettingKind.YAML
        && name.indexOf('_') > 0
        && Words.kindOf(name) == SettingKind.ENVIRONMENT;
  }

  private static String lastSegment(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static List<Entry> in(Entry entry, SourceText text) {
    if (text.lineOf(entry.start()) == text.lineOf(entry.end())) {
      return in(Decoded.verbatim(text, entry.start(), entry.end()));
    }
    List<Entry> found = new ArrayList<>();
    Iterator<Decoded> lines =
        LogicalLines.of(text, LogicalLines.Syntax.HASH, entry.start(), entry.end());
    while (lines.hasNext()) {
      Decoded line = lines.next();
      found.addAll(JvmArguments.in(line));
      found.addAll(Words.ofCommand(line));
    }
    return found;
  }

  /** What one line, or the words of one value, set. */
  static List<Entry> in(Decoded value) {
    List<Entry> found = new ArrayList<>(JvmArguments.in(value));
    found.addAll(Words.variables(value));
    found.addAll(Words.options(value));
    pairs(value, found);
    found.addAll(object(value));
    found.addAll(Edits.in(value));
    return found;
  }

  /** The parameters of a connection, as pools of connections take them. */
  private static void pairs(Decoded value, List<Entry> found) {
    if (!PAIRS.matcher(value).matches()) {
      return;
    }
    Matcher pair = PAIR.matcher(value);
    while (pair.find()) {
      int start = pair.start("value");
      found.add(
          value.entry(
              pair.group("key"), pair.group("value"), SettingKind.URL, start, pair.end("value")));
    }
  }

  /** What a value sets that is a JSON object itself. */
  static List<Entry> objectIn(Entry entry, SourceText text) {
    return entry.value().startsWith("{")
        ? object(Decoded.verbatim(text, entry.start(), entry.end()))
        : List.of();
  }

  /** A JSON object that is written as the value of something else. */
  private static List<Entry> object(Decoded value) {
    Decoded json = value.withoutEscapes();
    if (!isObject(json.toString())) {
      return List.of();
    }
    try {
      return new JsonFormat()
          .entries(SourceText.of(json.toString())).stream()
              .map(it -> json.entry(it.key(), it.value(), it.kind(), it.start(), it.end()))
              .toList();
    } catch (MalformedException e) {
      return List.of(); // it only looked like one
    }
  }

  private static boolean isObject(String value) {
    String text = value.strip();
    return text.startsWith("{") && text.endsWith("}") && text.indexOf(':') > 0;
  }
}
