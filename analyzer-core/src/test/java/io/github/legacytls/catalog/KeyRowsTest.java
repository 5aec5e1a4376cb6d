package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.LegacyTls;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.location.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the key table is used in every kind of file it names, and found there or not. */
class KeyRowsTest {

  private static final List<Table.Row> ROWS =
      Table.ofProduct("config-keys.tsv", KeyTable.COLUMNS).rows();

  private static final Map<String, List<KeyFile>> FILES = files();

  private static Map<String, List<Finding>> found = Map.of();

  private static Map<String, List<KeyFile>> files() {
    KeyFiles files = new KeyFiles(Catalog.load());
    return ROWS.stream()
        .collect(Collectors.toMap(row -> row.text("id"), files::of, (a, b) -> a, TreeMap::new));
  }

  /** All files are scanned at once, as those of one project are. */
  @BeforeAll
  static void scan(@TempDir Path base) throws IOException {
    for (List<KeyFile> ofRow : FILES.values()) {
      for (int i = 0; i < ofRow.size(); i++) {
        Path file = base.resolve(ofRow.get(i).directory(i)).resolve(ofRow.get(i).name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, ofRow.get(i).text());
      }
    }
    ScanRequest usual = ScanRequest.of(List.of(base));
    found =
        LegacyTls.scan(
                new ScanRequest(
                    usual.paths(),
                    usual.classPath(),
                    usual.policy(),
                    usual.reported(),
                    usual.threads(),
                    base))
            .findings()
            .stream()
            .filter(finding -> finding.verdict().level().isAtLeast(Level.WARNING))
            .collect(
                Collectors.groupingBy(
                    finding -> directory(finding.pin().site().resource().path())));
  }

  private static String directory(String path) {
    return path.substring(0, path.indexOf('/', path.indexOf('/') + 1));
  }

  static Stream<String> rows() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowIsFoundWhereItBringsOldVersions(String id) {
    List<KeyFile> files = FILES.getOrDefault(id, List.of());
    List<String> surprises = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      KeyFile file = files.get(i);
      List<Finding> findings = found.getOrDefault(file.directory(i), List.of());
      List<String> rules =
          findings.stream().map(it -> it.verdict().rule().id()).distinct().toList();
      if (!rules.equals(file.rule().stream().toList())) {
        surprises.add(rules + " in " + file);
      }
      findings.stream()
          .filter(finding -> !at(finding, file.text()).contains(file.value()))
          .forEach(finding -> surprises.add("at \"" + at(finding, file.text()) + "\" in " + file));
    }
    assertThat(surprises).isEmpty();
  }

  /** What stands where a finding stands. */
  private static String at(Finding finding, String text) {
    Region region = finding.pin().site().region();
    List<String> lines = text.lines().toList();
    String line = lines.get(region.startLine() - 1);
    int end = region.endLine() == region.startLine() ? region.endColumn() - 1 : line.length();
    return line.substring(region.startColumn() - 1, end);
  }

  @Test
  void everyRowIsExercisedInEveryKindOfFileItNames() {
    List<String> missing = new ArrayList<>();
    for (Table.Row row : ROWS) {
      for (String kind : row.text("file_kinds").split("\\|", -1)) {
        List<KeyFile> files = FILES.getOrDefault(row.text("id"), List.of());
        if (files.stream().noneMatch(file -> file.kind().equals(kind))) {
          missing.add(row.text("id") + " as " + kind);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(FILES).hasSize(ROWS.size());
  }

  @Test
  void everyRowWithVersionsIsFoundSomewhere() {
    List<String> silent = List.of("cipher", "excluded", "inert");
    assertThat(ROWS)
        .filteredOn(row -> !silent.contains(row.text("role")))
        .filteredOn(row -> !row.text("legacy_values").isEmpty())
        .extracting(row -> row.text("id"))
        .filteredOn(
            id -> FILES.getOrDefault(id, List.of()).stream().noneMatch(it -> it.rule().isPresent()))
        .isEmpty();
  }
}
