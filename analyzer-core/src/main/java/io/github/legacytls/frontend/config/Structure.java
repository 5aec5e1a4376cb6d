package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a stream of maps, lists and scalars into entries with dotted keys. A map with a name and a
 * value, as in the environments of containers, gives an entry of that name as well.
 */
final class Structure {

  static final int DEEPEST = 200;

  private static final List<String> NAMES = List.of("name", "key", "option_name");
  private static final String VALUE = "value";
  private static final String MERGE = "<<";

  /** Stands for a key that is a map or a list itself. */
  private static final String NO_TEXT = "?";

  private final SettingKind kind;
  private final List<Entry> entries = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Map<String, Shared> anchors = new HashMap<>();

  Structure(SettingKind kind) {
    this.kind = kind;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Begins a document: nothing of an earlier one holds any more. */
  void startDocument() {
    levels.clear();
    anchors.clear();
  }

  void startMap() throws MalformedException {
    start(true);
  }

  void startList() throws MalformedException {
    start(false);
  }

  private void start(boolean isMap) throws MalformedException {
    if (levels.size() == DEEPEST) {
      throw new MalformedException("it is nested deeper than " + DEEPEST + " levels");
    }
    boolean isKey = expectsKey();
    levels.push(new Level(isKey ? NO_TEXT : next(), isMap, isKey, entries.size()));
  }

  /** Ends the innermost map or list, and remembers it under {@code anchor} unless that is empty. */
  void end(String anchor) {
    Level level = levels.pop();
    if (level.isKey) {
      key(NO_TEXT);
    }
    level.pair().ifPresent(entries::add);
    remember(anchor, level.path, level.firstEntry);
  }

  /** Whether a scalar that comes now is the key of a map. */
  boolean expectsKey() {
    return !levels.isEmpty() && levels.peek().isMap && levels.peek().key.isEmpty();
  }

  void key(String name) {
    levels.element().key = name.isEmpty() ? " " : name;
  }

  void scalar(String value, int start, int end, String anchor) throws MalformedException {
    Level level = levels.peek();
    String name = level == null ? "" : level.key;
    String path = next();
    int first = entries.size();
    if (!path.isEmpty()) {
      Entry entry = new Entry(path, value, kind, start, end);
      add(entry);
      if (level != null && level.isMap) {
        level.remember(name, entry);
      }
    }
    remember(anchor, path, first);
  }

  /** A value that is none. */
  void nothing() {
    next();
  }

  /** A value that is written elsewhere. */
  void alias(String anchor) throws MalformedException {
    boolean merges = !levels.isEmpty() && levels.peek().key.equals(MERGE);
    String path = next();
    if (merges) {
      path = levels.element().path;
    }
    Shared shared = anchors.get(anchor);
    if (shared == null) {
      return;
    }
    for (int i = shared.first; i < shared.last; i++) {
      Entry entry = entries.get(i);
      String rest =
          entry.key().startsWith(shared.path) ? entry.key().substring(shared.path.length()) : "";
      String key = path.isEmpty() && rest.startsWith(".") ? rest.substring(1) : path + rest;
      add(new Entry(key, entry.value(), entry.kind(), entry.start(), entry.end()));
    }
  }

  private void add(Entry entry) throws MalformedException {
    if (entries.size() >= Limits.ENTRIES) {
      throw new MalformedException(
          "it holds, or expands to, more than " + Limits.ENTRIES + " settings");
    }
    entries.add(entry);
  }

  private void remember(String anchor, String path, int first) {
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Shared(path, first, entries.size()));
    }
  }

  /** The path of the value that comes now. */
  private String next() {
    Level level = levels.peek();
    return level == null ? "" : level.next();
  }

  /** Entries that an anchor stands for. */
  private record Shared(String path, int first, int last) {}

  private static final class Level {
    private final String path;
    private final boolean isMap;
    private final boolean isKey;
    private final int firstEntry;
    private final Map<String, Entry> scalars = new HashMap<>();
    private String key = "";
    private int index;

    Level(String path, boolean isMap, boolean isKey, int firstEntry) {
      this.path = path;
      this.isMap = isMap;
      this.isKey = isKey;
      this.firstEntry = firstEntry;
    }

    String next() {
      if (!isMap) {
        return path + "[" + index++ + "]";
      }
      String next = path.isEmpty() ? key : path + "." + key;
      key = "";
      return next;
    }

    void remember(String name, Entry entry) {
      if (name.equals(VALUE) || NAMES.contains(name)) {
        scalars.put(name, entry);
      }
    }

    Optional<Entry> pair() {
      return Optional.ofNullable(scalars.get(VALUE)).flatMap(this::named);
    }

    private Optional<Entry> named(Entry value) {
      return NAMES.stream()
          .filter(scalars::containsKey)
          .map(scalars::get)
          .map(Entry::value)
          .filter(name -> !name.isBlank())
          .findFirst()
          .map(name -> named(name, value));
    }

    private static Entry named(String name, Entry value) {
      boolean isVariable = Words.kindOf(name) == SettingKind.ENVIRONMENT;
      return new Entry(
          name,
          value.value(),
          isVariable ? SettingKind.ENVIRONMENT : value.kind(),
          value.start(),
          value.end());
    }
  }
}
