package io.github.legacytls.catalog;

import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes, for a row of the key table, files that set its keys to old and to new versions: one for
 * each of its keys and each of its kinds of files. Rows that say how options are carried, and kinds
 * of files that only one product has, are written as {@code key-files.tsv} says.
 */
final class KeyFiles {

  private static final List<String> OLD =
      List.of("TLSv1", "SSLv3", "true", "false", "1.0", "LEGACY", "x:TLSv1,TLSv1.1", "10", "tls");
  private static final List<String> NEW =
      List.of("TLSv1.2", "TLSv1.3", "1.2", "DEFAULT", "tlsv12", "true", "false", "x:TLSv1.2", "12");

  /** Kinds in which any key can be written; what {@code key-files.tsv} has is more of it. */
  private static final Set<String> STRUCTURED = Set.of("properties", "yaml", "xml", "json");

  private static final List<Table.Row> WRITTEN =
      Table.ofProduct(
              KeyFiles.class,
              "key-files.tsv",
              List.of("id", "kind", "file", "old", "new", "rule", "text"))
          .rows();

  private final Catalog catalog;

  KeyFiles(Catalog catalog) {
    this.catalog = catalog;
  }

  List<KeyFile> of(Table.Row row) {
    List<KeyFile> files = new ArrayList<>();
    for (String kind : row.text("file_kinds").split("\\|", -1)) {
      List<KeyFile> written = written(row.text("id"), kind);
      files.addAll(written);
      if (written.isEmpty() || STRUCTURED.contains(kind)) {
        files.addAll(made(row, kind));
      }
    }
    return files;
  }

  private static List<KeyFile> written(String id, String kind) {
    return WRITTEN.stream()
        .filter(row -> row.text("id").equals(id) && row.text("kind").equals(kind))
        .flatMap(
            row ->
                Stream.of(
                    written(row, row.text("old"), Optional.of(row.text("rule"))),
                    written(row, row.text("new"), Optional.empty())))
        .toList();
  }

  private static KeyFile written(Table.Row row, String value, Optional<String> rule) {
    return new KeyFile(
        row.text("id"),
        row.text("kind"),
        row.text("file"),
        row.text("text").replace("\\n", "\n").replace("{}", value) + "\n",
        value,
        rule.filter(it -> !it.equals("none")));
  }

  private List<KeyFile> made(Table.Row row, String kind) {
    List<KeyFile> files = new ArrayList<>();
    List<Key> keys =
        catalog.keys().stream()
            .filter(key -> key.id().equals(row.text("id")))
            .filter(key -> key.role() != Role.PROPERTY_KEY_VALUE)
            .toList();
    for (Key key : keys) {
      if (suits(key, kind, keys)) {
        files.addAll(made(row, kind, key));
      }
    }
    return files;
  }

  /** Whether people would write this spelling of the key in a file of that kind. */
  private static boolean suits(Key key, String kind, List<Key> all) {
    boolean isOption = key.key().startsWith("-") || key.key().startsWith("+");
    boolean isVariable =
        key.key().indexOf('.') < 0
            && key.key().indexOf('-') < 0
            && key.key().equals(key.key().toUpperCase(Locale.ROOT));
    return switch (kind) {
      case "xml" -> key.isXmlPath() || all.stream().noneMatch(Key::isXmlPath);
      case "shell", "cli" ->
          !key.isXmlPath() && (isOption || isVariable || key.key().indexOf('.') > 0);
      case "env", "dockerfile" ->
          !key.isXmlPath()
              && !isOption
              && (isVariable
                  || key.relaxed()
                  || all.size() == 1
                  || all.stream()
                      .noneMatch(it -> it.key().equals(it.key().toUpperCase(Locale.ROOT))));
      case "yaml", "java", "tns" -> !key.isXmlPath() && !isOption;
      default ->
          !key.isXmlPath()
              && !isOption
              && (!kind.equals("properties") || key.key().indexOf(' ') < 0)
              && (!isVariable
                  || all.stream()
                      .allMatch(it -> it.key().equals(it.key().toUpperCase(Locale.ROOT))));
    };
  }

  private List<KeyFile> made(Table.Row row, String kind, Key key) {
    List<KeyFile> files = new ArrayList<>();
    Stream<String> listed = Stream.of(row.text("legacy_values").split(";", -1)).map(String::strip);
    value(key, Stream.concat(listed, OLD.stream()).toList(), true)
        .ifPresent(old -> files.add(file(row, kind, key, old, rule(key, old))));
    value(key, NEW, false)
        .ifPresent(modern -> files.add(file(row, kind, key, modern, Optional.empty())));
    return files;
  }

  private static Optional<String> value(Key key, List<String> texts, boolean old) {
    if (key.denyList() && !(key.grammar() instanceof Switch)) {
      return Optional.of(old ? "RC4, DES" : "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4");
    }
    if (key.denyList()) {
      return Optional.of(Boolean.toString(old));
    }
    return texts.stream()
        .filter(
            text ->
                key.grammar() instanceof NothingRead
                    || key.grammar().read(text).stream().anyMatch(KeyFiles::isOld) == old)
        .filter(text -> old || isUnderstood(key, text))
        .findFirst();
  }

  private static boolean isUnderstood(Key key, String text) {
    return key.grammar() instanceof NothingRead
        || key.grammar() instanceof Switch
        || key.grammar().read(text).stream().anyMatch(version -> version.version().isPresent());
  }

  private static boolean isOld(SpelledVersion spelled) {
    return SampleValue.isOld(spelled) || spelled.meaning() instanceof Everything;
  }

  /** The rule that an old value breaks. */
  private static Optional<String> rule(Key key, String old) {
    List<SpelledVersion> read = key.grammar().read(old);
    return switch (key.role()) {
      case EXCLUDED -> key.denyList() ? Optional.of(Exercises.REENABLED) : Optional.empty();
      case MINIMUM -> Optional.of(Exercises.ALLOWED);
      case INERT, CIPHER, PROPERTY_KEY_VALUE -> Optional.empty();
      default -> Optional.of(ruleOfChoice(read));
    };
  }

  private static String ruleOfChoice(List<SpelledVersion> read) {
    if (read.stream().anyMatch(KeyFiles::isModern)) {
      return Exercises.ALLOWED;
    }
    return read.stream().anyMatch(SampleValue::bringsEverything)
        ? Exercises.BY_DEFAULT
        : Exercises.LEGACY;
  }

  private static boolean isModern(SpelledVersion spelled) {
    return spelled.version().filter(it -> !it.isOlderThan(ProtocolVersion.TLS_1_2)).isPresent();
  }

  private static KeyFile file(
      Table.Row row, String kind, Key key, String value, Optional<String> rule) {
    String sample =
        key.isXmlPath()
            ? XmlSamples.place(key.key())
            : key.key().replace("**", "some").replace("*", "some");
    KeyText text = KeyText.of(kind, key, sample, value, row.text("value_form_and_separators"));
    boolean keySays = key.grammar() instanceof Always;
    return new KeyFile(row.text("id"), kind, text.name(), text.text(), keySays ? "" : value, rule);
  }
}
