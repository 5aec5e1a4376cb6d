package io.github.legacytls.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.location.ResourceId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnRootsTest {

  private static final Path MODULE = Path.of("/module");
  private static final OwnRoots ROOTS =
      new OwnRoots(
          List.of(MODULE.resolve("src/main/java")),
          List.of(MODULE.resolve("src/main/resources")),
          MODULE.resolve("target/classes"));

  private static final Finding SOURCE = inClass("src/main/java/p/A.java", "p/A", 7);

  @Test
  void classOfAReportedSourceIsNotReportedAgain() {
    assertThat(kept(SOURCE, inClass("target/classes/p/A.class", "p/A", 7))).containsExactly(SOURCE);
  }

  @Test
  void nestedClassBelongsToTheSameSource() {
    assertThat(
            kept(
                inClass("src/main/java/p/A.java", "p/A$Inner", 9),
                inClass("target/classes/p/A$Inner.class", "p/A$Inner", 9)))
        .hasSize(1);
  }

  @Test
  void otherLineOrOtherClassIsAFindingOfItsOwn() {
    assertThat(
            kept(
                SOURCE,
                inClass("target/classes/p/A.class", "p/A", 8),
                inClass("target/classes/p/B.class", "p/B", 7)))
        .hasSize(3);
  }

  @Test
  void classWithoutAReportedSourceIsReported() {
    assertThat(kept(inClass("target/classes/p/Kotlin.class", "p/Kotlin", 3))).hasSize(1);
  }

  @Test
  void copiedResourceIsNotReportedAgain() {
    Finding original = Findings.inFile(Level.ERROR, "src/main/resources/a/b.properties", 2);

    assertThat(kept(original, Findings.inFile(Level.ERROR, "target/classes/a/b.properties", 2)))
        .containsExactly(original);
  }

  @Test
  void classInADependencyIsNoCopy() {
    Finding dependency =
        Findings.inClass(Level.ERROR, ResourceId.file("lib/a.jar").entry("p/A.class"), "p/A", 7);

    assertThat(kept(SOURCE, dependency)).hasSize(2);
  }

  @Test
  void holdsItsOwnFilesOnly() {
    assertThat(ROOTS.holds(MODULE.resolve("src/main/java/p/A.java"))).isTrue();
    assertThat(ROOTS.holds(MODULE.resolve("target/classes/p/A.class"))).isTrue();
    assertThat(ROOTS.holds(MODULE.resolve("lib/a.jar"))).isFalse();
  }

  private static List<Finding> kept(Finding... findings) {
    return ROOTS.withoutCopies(List.of(findings), site -> MODULE.resolve(site.resource().path()));
  }

  private static Finding inClass(String path, String className, int line) {
    return Findings.inClass(Level.ERROR, ResourceId.file(path), className, line);
  }
}
