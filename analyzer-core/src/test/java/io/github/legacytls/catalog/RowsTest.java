package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables says something that can be used. */
class RowsTest {

  private static final Catalog CATALOG = Catalog.load();

  private static final Map<String, Table.Row> KEY_ROWS =
      Table.ofProduct("config-keys.tsv", KeyTable.COLUMNS).rows().stream()
          .collect(Collectors.toMap(row -> row.text("id"), Function.identity()));

  /** Texts of old versions that some product takes, and of new ones. */
  private static final List<String> OLD =
      List.of(
          "TLSv1",
          "SSLv3",
          "true",
          "false",
          "1.0",
          "SSL3",
          "LEGACY",
          "tls",
          "SSLv2",
          "TLSv1.1",
          "sed s/RC4, //");

  private static final List<String> NEW =
      List.of("TLSv1.2", "TLSv1.3", "1.2", "DEFAULT", "tlsv12", "true", "false", "anything");

  static Stream<Key> keysWithVersions() {
    return CATALOG.keys().stream()
        .filter(key -> key.role() != Role.PROPERTY_KEY_VALUE && key.role() != Role.CIPHER);
  }

  private static boolean isOld(SpelledVersion spelled) {
    return spelled.meaning() instanceof Everything
        || spelled.version().filter(it -> it.isOlderThan(ProtocolVersion.TLS_1_2)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("keysWithVersions")
  void aKeyIsFoundWhereItsRowSaysSo(Key key) {
    for (SettingKind kind : key.kinds().isEmpty() ? List.of(SettingKind.CODE) : key.kinds()) {
      assertThat(CATALOG.keyLookup().keysMatching(sample(key), kind))
          .as("%s as %s", sample(key), kind)
          .extracting(Key::id)
          .contains(key.id());
    }
  }

  static Stream<Named<List<Key>>> rowsWithOldValues() {
    return keysWithVersions()
        .filter(key -> KEY_ROWS.containsKey(key.id()))
        .filter(key -> !KEY_ROWS.get(key.id()).text("legacy_values").isEmpty())
        .collect(Collectors.groupingBy(Key::id, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(row -> Named.of(row.getKey(), row.getValue()));
  }

  @ParameterizedTest
  @MethodSource("rowsWithOldValues")
  void aRowTellsOldVersionsFromNewOnes(List<Key> row) {
    assertThat(row)
        .as("some key reads an old version")
        .anyMatch(
            key ->
                OLD.stream()
                    .anyMatch(text -> key.grammar().read(text).stream().anyMatch(RowsTest::isOld)));
    assertThat(row)
        .as("some key reads a new version, or nothing old")
        .anyMatch(
            key ->
                NEW.stream()
                    .anyMatch(
                        text -> key.grammar().read(text).stream().noneMatch(RowsTest::isOld)));
  }

  @Test
  void valuesThatTheKeyTableCallsOldAreRead() {
    for (Key key : keysWithVersions().toList()) {
      Table.Row row = KEY_ROWS.get(key.id());
      if (row == null || key.role() == Role.EXCLUDED || !row.text("keys").equals(key.key())) {
        continue;
      }
      for (String old : row.text("legacy_values").split(";", -1)) {
        if (old.matches("[\\w.]+") && !old.equals("SSL")) {
          assertThat(key.grammar().read(old))
              .as("%s %s: %s", key.id(), key.key(), old)
              .anyMatch(RowsTest::isOld);
        }
      }
    }
  }

  /** A text that the pattern of a key stands for. */
  private static String sample(Key key) {
    if (!key.isXmlPath()) {
      return key.key().replace("**", "some").replace("*", "some");
    }
    return XmlSamples.place(key.key());
  }
}
