package io.github.legacytls.catalog;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads rows of the key table.
 *
 * <p>The column {@code keys} lists what is matched, alternatives separated by {@code " | "}. An
 * alternative may begin with {@code relaxed:} and may end with {@code " => role grammar"} when it
 * differs from the row. {@code (a|b)} and {@code [a|b]} stand for one of, and for at most one of.
 */
final class KeyTable {

  static final List<String> COLUMNS =
      List.of("id", "product", "file_kinds", "keys", "role", "grammar");

  private static final String RELAXED = "relaxed:";
  private static final String DIFFERENT = " => ";

  private static final Map<String, Set<SettingKind>> KINDS =
      Map.ofEntries(
          Map.entry("properties", EnumSet.of(SettingKind.PROPERTIES)),
          Map.entry("yaml", EnumSet.of(SettingKind.YAML)),
          Map.entry("xml", EnumSet.of(SettingKind.XML)),
          Map.entry("hocon", EnumSet.of(SettingKind.HOCON)),
          Map.entry("json", EnumSet.of(SettingKind.JSON)),
          Map.entry("toml", EnumSet.of(SettingKind.TOML)),
          Map.entry("ini", EnumSet.of(SettingKind.INI)),
          Map.entry("conf", EnumSet.of(SettingKind.INI, SettingKind.PROPERTIES, SettingKind.LINES)),
          // -Djava.security.properties names a file of any name, usually a .properties
          Map.entry("java-security", EnumSet.of(SettingKind.JAVA_SECURITY, SettingKind.PROPERTIES)),
          Map.entry("jvm-args", EnumSet.of(SettingKind.JVM_ARGUMENT)),
          Map.entry("env", EnumSet.of(SettingKind.ENVIRONMENT)),
          Map.entry("dockerfile", EnumSet.of(SettingKind.ENVIRONMENT, SettingKind.LINES)),
          Map.entry("jdbc-url", EnumSet.of(SettingKind.URL)),
          Map.entry("tns", EnumSet.of(SettingKind.URL, SettingKind.LINES)),
          Map.entry("uri", EnumSet.of(SettingKind.URL)),
          Map.entry("java", EnumSet.of(SettingKind.CODE)));

  private static final Set<String> LINE_KINDS =
      Set.of(
          "shell", "cli", "py", "jacl", "reg", "ldif", "sbt", "clj", "bazelrc", "feature", "js",
          "hcl", "gradle", "kts");

  private final Words<Role> roles = new Words<>(Role.class);
  private final Map<String, Set<SettingKind>> kindsOfFiles = new HashMap<>();
  private final Grammars grammars;
  private final RowIds ids;

  KeyTable(Grammars grammars, RowIds ids) {
    this.grammars = grammars;
    this.ids = ids;
  }

  List<Key> read(Table table) {
    List<Key> keys = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      ids.take(row);
      keys.addAll(read(row));
    }
    return keys;
  }

  /**
   * Reads rows of users, in which a path of XML elements may be none. In those of the product that
   * is a matter for a test, since to understand a path takes time.
   */
  List<Key> readOfUsers(Table table) {
    List<Key> keys = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      ids.take(row);
      for (Key key : read(row)) {
        if (key.isXmlPath()) {
          row.as("keys", path -> XmlPattern.of(key));
        }
        keys.add(key);
      }
    }
    return keys;
  }

  private List<Key> read(Table.Row row) {
    Role role = row.as("role", roles::constant);
    Grammar grammar = row.as("grammar", words -> grammars.of(words, ""));
    Set<SettingKind> kinds = row.as("file_kinds", this::kinds);
    boolean denyList =
        !row.text("treatment").isEmpty() && row.as("treatment", KeyTable::isDenyList);
    List<Key> keys = new ArrayList<>();
    for (Spelling spelling : row.as("keys", text -> spellings(text, role, grammar))) {
      keys.add(
          new Key(
              row.required("id"),
              row.required("product"),
              spelling.key(),
              kinds,
              spelling.relaxed(),
              spelling.role(),
              spelling.grammar(),
              denyList,
              row.text("negation_semantics")));
    }
    return keys;
  }

  /** One of the texts that a cell of several keys stands for. */
  private record Spelling(String key, boolean relaxed, Role role, Grammar grammar) {}

  private List<Spelling> spellings(String cell, Role usualRole, Grammar usualGrammar) {
    List<Spelling> spellings = new ArrayList<>();
    for (String alternative : Alternatives.split(cell)) {
      Role role = usualRole;
      Grammar grammar = usualGrammar;
      String pattern = alternative;
      int different = alternative.indexOf(DIFFERENT);
      if (different > 0) {
        pattern = alternative.substring(0, different);
        String[] words = alternative.substring(different + DIFFERENT.length()).split(" ", 2);
        if (words.length < 2) {
          throw new IllegalArgumentException("after => stand a role and a grammar");
        }
        role = roles.constant(words[0]);
        grammar = grammars.of(words[1], "");
      }
      boolean relaxed = pattern.startsWith(RELAXED);
      for (String key :
          Alternatives.expand(relaxed ? pattern.substring(RELAXED.length()) : pattern)) {
        if (key.isBlank()) {
          throw new IllegalArgumentException("one of the alternatives is empty");
        }
        spellings.add(new Spelling(key, relaxed, role, grammar));
      }
    }
    return spellings;
  }

  private static boolean isDenyList(String treatment) {
    if (!treatment.equals("deny-list")) {
      throw new IllegalArgumentException("expected nothing or deny-list");
    }
    return true;
  }

  /** The key a constant of the API table holds. */
  Optional<Key> ofConstant(Sink sink) {
    if (sink.treatment() != Treatment.KEY) {
      return Optional.empty();
    }
    return sink.text()
        .map(
            text ->
                new Key(
                    sink.id(),
                    sink.library(),
                    text,
                    Set.of(),
                    false,
                    sink.role(),
                    sink.grammar(),
                    false,
                    sink.note()));
  }

  private Set<SettingKind> kinds(String fileKinds) {
    Set<SettingKind> read = kindsOfFiles.get(fileKinds);
    if (read != null) {
      return read;
    }
    Set<SettingKind> kinds = EnumSet.noneOf(SettingKind.class);
    for (String kind : fileKinds.split("\\|", -1)) {
      if (LINE_KINDS.contains(kind)) {
        kinds.add(SettingKind.LINES);
      } else if (KINDS.containsKey(kind)) {
        kinds.addAll(KINDS.getOrDefault(kind, Set.of()));
      } else {
        Set<String> known = new TreeSet<>(KINDS.keySet());
        known.addAll(LINE_KINDS);
        throw new IllegalArgumentException(
            "no kind of file is called \"" + kind + "\"; there are " + String.join(", ", known));
      }
    }
    Set<SettingKind> shared = Set.copyOf(kinds);
    kindsOfFiles.put(fileKinds, shared);
    return shared;
  }
}
