package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Approved;
import io.github.legacytls.ScanResult;
import io.github.legacytls.Scanned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A directory for each kind of file that the key table names, and what is found in its files. */
class KindsOfFilesTest {

  private static final Path KINDS = Path.of("src", "test", "approved", "kinds").toAbsolutePath();

  @Test
  void linesAndColumns() throws IOException {
    ScanResult result = Scanned.below(KINDS);
    Approved.check("kinds/findings.txt", Scanned.text(result));
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void everyFileHasAFinding() throws IOException {
    Set<String> found =
        Scanned.below(KINDS).findings().stream()
            .map(finding -> finding.pin().site().resource().path())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(KINDS, 4)) {
      assertThat(files.filter(Files::isRegularFile).map(KINDS::relativize).map(Path::toString))
          .filteredOn(path -> !path.equals("findings.txt"))
          .allMatch(found::contains);
    }
  }

  @Test
  void everyKindHasADirectory() {
    Set<String> kinds = new TreeSet<>();
    for (Table.Row row : Table.ofProduct("config-keys.tsv", KeyTable.COLUMNS).rows()) {
      kinds.addAll(List.of(row.text("file_kinds").split("\\|", -1)));
    }
    assertThat(kinds)
        .hasSizeGreaterThan(25)
        .allMatch(kind -> Files.isDirectory(KINDS.resolve(kind)));
  }
}
