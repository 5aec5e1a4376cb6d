package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that somebody takes for versions, and what each means there. */
final class Vocabulary {

  private final Map<String, List<Meaning>> exact = new HashMap<>();
  private final Map<String, List<Meaning>> anyCase = new HashMap<>();

  void add(String spelling, boolean caseMatters, List<Meaning> meanings) {
    exact.putIfAbsent(spelling, meanings);
    if (!caseMatters) {
      anyCase.putIfAbsent(spelling.toLowerCase(Locale.ROOT), meanings);
    }
  }

  /** This vocabulary and another; where both know a name, this one decides. */
  Vocabulary and(Vocabulary other) {
    Vocabulary both = new Vocabulary();
    both.exact.putAll(other.exact);
    both.exact.putAll(exact);
    both.anyCase.putAll(other.anyCase);
    both.anyCase.putAll(anyCase);
    return both;
  }

  boolean knows(String spelling) {
    return exact.containsKey(spelling) || anyCase.containsKey(spelling.toLowerCase(Locale.ROOT));
  }

  /** What a name means; a name that is not in the vocabulary is one that nobody takes. */
  List<SpelledVersion> read(String spelling) {
    List<Meaning> meanings = exact.get(spelling);
    if (meanings == null) {
      meanings = anyCase.get(spelling.toLowerCase(Locale.ROOT));
    }
    if (meanings == null) {
      return List.of(SpelledVersion.nobody(spelling));
    }
    List<SpelledVersion> versions = new ArrayList<>();
    for (Meaning meaning : meanings) {
      versions.add(new SpelledVersion(spelling, meaning));
    }
    return versions;
  }
}
