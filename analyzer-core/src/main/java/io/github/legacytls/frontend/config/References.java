package io.github.legacytls.frontend.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value says by the name of another key of the same file: {@code ${tls.version}}, {@code
 * $TLS}, {@code $(TLS)}. A key that is set to several values, as in profiles, says nothing.
 */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\$\\{(?<braced>[\\w.\\-]+)\\}|\\$\\((?<round>[A-Za-z_]\\w*)\\)|\\$(?<bare>[A-Za-z_]\\w*)");

  private static final int DEEPEST = 4;

  /** What is longer is no list of versions. */
  private static final int LONGEST = 200;

  /** The only value of each key; empty for one that has several. */
  private final Map<String, Optional<String>> values = new HashMap<>();

  References(List<Entry> entries) {
    if (entries.stream().anyMatch(entry -> mayHold(entry.value()))) {
      entries.forEach(this::remember);
    }
  }

  private static boolean mayHold(String value) {
    return value.indexOf('$') >= 0 && value.length() <= LONGEST;
  }

  private void remember(Entry entry) {
    if (entry.value().length() <= LONGEST) {
      String path = entry.key();
      String key = path.startsWith("/") ? path.substring(path.lastIndexOf('/') + 1) : path;
      Optional<String> value = Optional.of(entry.value());
      values.merge(key, value, (known, next) -> known.equals(next) ? known : Optional.empty());
    }
  }

  /** {@code text} with what it refers to; what is not set in this file stays as it is. */
  String resolved(String text) {
    return values.isEmpty() ? text : resolved(text, 0);
  }

  private String resolved(String text, int depth) {
    if (!mayHold(text) || depth == DEEPEST) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(value(reference, depth)));
  }

  private String value(MatchResult reference, int depth) {
    String name = reference.group(1);
    for (int group = 2; name == null; group++) {
      name = reference.group(group);
    }
    return values
        .getOrDefault(name, Optional.empty())
        .map(value -> resolved(Placeholders.withDefaults(value), depth + 1))
        .orElse(reference.group());
  }
}
