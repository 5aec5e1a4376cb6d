package io.github.legacytls.catalog;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds the keys of the table that a text in a file or in code stands for. */
public final class KeyLookup {

  private static final int MOST_UNMATCHED = 100_000;

  private static final Pattern INDEX = Pattern.compile("\\[\\d*\\]|\\(\\d+\\)");
  private static final Pattern BRACKETED = Pattern.compile("\\.?\\[\"?([^\\[\\]\"]+)\"?\\]");
  private static final Pattern TRAILING_NUMBER = Pattern.compile("_\\d+$");

  private final Map<String, List<Key>> literal = new HashMap<>();
  private final Map<String, List<Key>> relaxed = new HashMap<>();
  private final Map<String, List<Key>> uniform = new HashMap<>();
  private final Map<String, List<KeyPattern>> byLastSegment = new HashMap<>();
  private final List<KeyPattern> environmentPatterns = new ArrayList<>();

  /** Paths of XML elements, understood when they are first needed. */
  private final Map<String, List<Key>> byLastName = new HashMap<>();

  private final Map<Key, XmlPattern> xmlPatterns = new ConcurrentHashMap<>();
  private final IdentityHashMap<Key, Integer> order = new IdentityHashMap<>();

  /** Nearly all keys of all files are nobody's here, and they are asked for in each round. */
  private final Map<SettingKind, Set<String>> unmatched = new ConcurrentHashMap<>();

  KeyLookup(List<Key> keys) {
    for (Key key : keys) {
      order.putIfAbsent(key, order.size());
      if (key.role() == Role.PROPERTY_KEY_VALUE) {
        continue;
      }
      if (key.isXmlPath()) {
        XmlPattern.lastNames(key.key()).forEach(name -> add(byLastName, name, key));
      } else if (key.key().indexOf('*') >= 0) {
        KeyPattern pattern = KeyPattern.of(key);
        add(byLastSegment, pattern.lastSegment(), pattern);
        if (key.relaxed()) {
          environmentPatterns.add(pattern);
        }
      } else if (key.relaxed()) {
        add(relaxed, KeyPattern.relax(key.key()), key);
        add(uniform, KeyPattern.uniform(key.key()), key);
      } else {
        add(literal, key.key(), key);
      }
    }
  }

  private static <T> void add(Map<String, List<T>> index, String name, T entry) {
    index.computeIfAbsent(name, any -> new ArrayList<>()).add(entry);
  }

  /**
   * The keys that {@code key} stands for in a place of that kind, the best first: those whose row
   * names the kind, then by the order of the table. Keys whose value only holds other keys or
   * options are not among them.
   *
   * @param key as written, nested keys joined by dots, list elements as {@code [0]}; or, for XML,
   *     the place as {@link XmlPlace#parse} understands it
   */
  public List<Key> keysMatching(String key, SettingKind kind) {
    Set<String> nobodys = unmatched.computeIfAbsent(kind, any -> ConcurrentHashMap.newKeySet());
    if (nobodys.contains(key)) {
      return List.of();
    }
    List<Key> matching = matching(key, kind);
    if (matching.isEmpty() && nobodys.size() < MOST_UNMATCHED) {
      nobodys.add(key);
    }
    return matching;
  }

  private List<Key> matching(String key, SettingKind kind) {
    Set<Key> found = new LinkedHashSet<>();
    if (key.startsWith("/")) {
      XmlPlace place = XmlPlace.parse(key);
      for (Key candidate : byLastName.getOrDefault(place.lastName(), List.of())) {
        if (xmlPatterns.computeIfAbsent(candidate, XmlPattern::of).matches(place)) {
          found.add(candidate);
        }
      }
    } else {
      findPlain(key, kind, found);
    }
    return found.stream()
        .filter(it -> it.isReadIn(kind))
        .sorted(
            Comparator.comparing((Key it) -> !it.kinds().contains(kind))
                .thenComparing(it -> order.getOrDefault(it, Integer.MAX_VALUE)))
        .toList();
  }

  private void findPlain(String written, SettingKind kind, Set<Key> found) {
    String key = normal(written);
    found.addAll(literal.getOrDefault(key, List.of()));
    String loose = KeyPattern.relax(key);
    found.addAll(relaxed.getOrDefault(loose, List.of()));
    List<String> segments = List.of(key.split("\\.", -1));
    String last = segments.get(segments.size() - 1);
    for (String name : new LinkedHashSet<>(List.of(last, KeyPattern.relax(last), "*"))) {
      for (KeyPattern pattern : byLastSegment.getOrDefault(name, List.of())) {
        if (pattern.matches(segments)) {
          found.add(pattern.key());
        }
      }
    }
    if (kind == SettingKind.ENVIRONMENT) {
      String variable = KeyPattern.uniform(TRAILING_NUMBER.matcher(key).replaceFirst(""));
      found.addAll(uniform.getOrDefault(variable, List.of()));
      for (KeyPattern pattern : environmentPatterns) {
        if (pattern.matchesVariable(variable)) {
          found.add(pattern.key());
        }
      }
    }
  }

  /** Without list indexes, and without the brackets that keep dots of a map key together. */
  private static String normal(String written) {
    String key = written.strip();
    if (key.indexOf('[') < 0 && key.indexOf('(') < 0) {
      return key;
    }
    String plain = INDEX.matcher(key).replaceAll("");
    String opened = BRACKETED.matcher(plain).replaceAll(".$1");
    return opened.startsWith(".") ? opened.substring(1) : opened.replace("..", ".");
  }
}
