package io.github.legacytls.catalog;

import java.util.List;
import java.util.Locale;

/** A key in which some segments may be anything. */
record KeyPattern(Key key, List<String> segments, String lastSegment) {

  private static final String ANY = "*";
  private static final String ANY_NUMBER = "**";

  static KeyPattern of(Key key) {
    String text = key.relaxed() ? relax(key.key()) : key.key();
    List<String> segments = List.of(text.split("\\.", -1));
    String last = segments.get(segments.size() - 1);
    return new KeyPattern(key, segments, last.indexOf('*') < 0 ? last : ANY);
  }

  /** Without what relaxed binding ignores: case, dashes and underscores within a segment. */
  static String relax(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Letters and digits only, as environment variables and keys are compared. */
  static String uniform(String key) {
    return relax(key).replace(".", "");
  }

  boolean matches(List<String> written) {
    List<String> compared =
        key.relaxed() ? written.stream().map(KeyPattern::relax).toList() : written;
    return matches(0, compared, 0);
  }

  private boolean matches(int at, List<String> written, int from) {
    if (at == segments.size()) {
      return from == written.size();
    }
    if (segments.get(at).equals(ANY_NUMBER)) {
      for (int next = from; next <= written.size(); next++) {
        if (matches(at + 1, written, next)) {
          return true;
        }
      }
      return false;
    }
    return from < written.size()
        && Globs.matches(segments.get(at), written.get(from))
        && matches(at + 1, written, from + 1);
  }

  /** Whether an environment variable, letters and digits only, stands for this key. */
  boolean matchesVariable(String variable) {
    return Globs.matches(uniform(key.key()).replace("**", "*"), variable);
  }
}
