package io.github.legacytls.frontend.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the words of a command say: options with their values, and names with theirs. */
final class Options {

  /** {@code --name value} and {@code +name value}, perhaps right after the name of a command. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:(?<![\\w.\\-/])(?<command>[A-Za-z][\\w\\-]*)\\s+)?"
              + "(?<![\\w.\\-/])(?<key>(?:--?|\\+)[A-Za-z][\\w.\\-]*)\\s+"
              + "(?<value>[^\\s\\-=+][^\\s]*)");

  /** {@code key:value} as the value of an option that sets or adds. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?<key>[A-Za-z][\\w.\\-]*):(?!//)(?<value>\\S+)");

  private static final Set<String> TAKING_AWAY =
      Set.of("--remove", "--reset", "--delete", "--unset");

  /** The last two words of {@code command verb name TLSv1} are a name and its value. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.\\-]{2,}");

  private static final Pattern VERSION =
      Pattern.compile("(?<quote>[\"']?)(?<value>(?i:tls|ssl)[\\w.,]*)\\k<quote>");

  private static final Pattern PRINTING = Pattern.compile("\\b(?:echo|printf|grep)\\b");

  private final Decoded line;
  private final List<Entry> entries = new ArrayList<>();

  private Options(Decoded line) {
    this.line = line;
  }

  static List<Entry> in(Decoded line) {
    Options options = new Options(line);
    options.withValues();
    options.last();
    return options.entries;
  }

  /** Only those that begin with a dash or a plus sign. */
  static List<Entry> withValuesIn(Decoded line) {
    Options options = new Options(line);
    options.withValues();
    return options.entries;
  }

  private void withValues() {
    Matcher matcher = OPTION.matcher(line);
    while (matcher.find()) {
      int start = matcher.start("value");
      int end = matcher.end("value");
      String option = matcher.group("key");
      boolean quoted = end - start > 1 && isQuoted(start, end);
      add(option, quoted ? start + 1 : start, quoted ? end - 1 : end);
      if (matcher.group("command") != null && option.startsWith("--")) {
        add(matcher.group("command") + " " + option, start, end);
      }
      Matcher property = PROPERTY.matcher(matcher.group("value"));
      if (property.matches() && !TAKING_AWAY.contains(option)) {
        add(property.group("key"), start + property.start("value"), end);
      }
    }
  }

  private void last() {
    int end = blanksBefore(line.length());
    int start = wordBefore(end);
    int endOfName = blanksBefore(start);
    int name = wordBefore(endOfName);
    if (blanksBefore(name) == 0 || PRINTING.matcher(line).find()) {
      return;
    }
    Matcher value = VERSION.matcher(line.subSequence(start, end));
    CharSequence key = line.subSequence(name, endOfName);
    if (value.matches() && NAME.matcher(key).matches()) {
      add(key.toString(), start + value.start("value"), start + value.end("value"));
    }
  }

  /** Where the word ends that stands before {@code index}. */
  private int blanksBefore(int index) {
    int at = index;
    while (at > 0 && Character.isWhitespace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the word begins that ends at {@code index}. */
  private int wordBefore(int index) {
    int at = index;
    while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isQuoted(int start, int end) {
    char first = line.charAt(start);
    return (first == '"' || first == '\'') && line.charAt(end - 1) == first;
  }

  private void add(String key, int from, int to) {
    entries.add(
        line.entry(key, line.subSequence(from, to).toString(), Words.kindOf(key), from, to));
  }
}
