package io.github.legacytls.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

  private static final ResourceKind.Classifier KINDS =
      ResourceKind.classifier(name -> name.endsWith(".properties"));

  @TempDir Path base;

  @Test
  void listsWhatIsReadInOrderAndNothingElse() throws IOException {
    files("b/B.java", "a/lib.jar", "a/A.class", "a/notes.txt", "a/my.properties", "C.java");

    assertThat(walk(base).files())
        .extracting(file -> file.kind() + " " + file.id())
        .containsExactly(
            "SOURCE C.java",
            "CLASS a/A.class",
            "ARCHIVE a/lib.jar",
            "CONFIGURATION a/my.properties",
            "SOURCE b/B.java");
  }

  @Test
  void leavesOutWhatIsNoCodeOfTheProjectButReadsWhatTheBuildMade() throws IOException {
    files(".git/A.java", "node_modules/x/A.java", "target/classes/A.class");

    assertThat(ids(walk(base))).containsExactly("target/classes/A.class");
  }

  @Test
  void walksEveryDirectoryThatIsNamed() throws IOException {
    files("node_modules/A.java");

    assertThat(ids(walk(base.resolve("node_modules")))).containsExactly("node_modules/A.java");
  }

  @Test
  void linksToDirectoriesMakeNoLoop() throws IOException {
    files("a/A.java");
    Files.createSymbolicLink(base.resolve("a/again"), base);

    assertThat(ids(walk(base))).containsExactly("a/A.java");
  }

  @Test
  void linksToFilesAreRead() throws IOException {
    files("outside/A.java", "inside/B.java");
    Files.createSymbolicLink(base.resolve("inside/A.java"), base.resolve("outside/A.java"));

    assertThat(ids(walk(base.resolve("inside")))).containsExactly("inside/A.java", "inside/B.java");
  }

  @Test
  void linksToNothingAreNoProblem() throws IOException {
    files("a/A.java");
    Files.createSymbolicLink(base.resolve("a/.#A.java"), Path.of("somebody@somewhere:1"));

    Listing listing = walk(base);

    assertThat(ids(listing)).containsExactly("a/A.java");
    assertThat(listing.unreadable()).isEmpty();
  }

  @Test
  void aFileThatIsNamedTwiceIsListedOnce() throws IOException {
    files("a/A.java");

    assertThat(ids(walk(base, base.resolve("a"), Path.of("a/../a/A.java"))))
        .containsExactly("a/A.java");
  }

  @Test
  void aMissingPathCostsNothingElse() throws IOException {
    files("a/A.java");

    Listing listing = walk(base.resolve("gone"), base.resolve("a"));

    assertThat(ids(listing)).containsExactly("a/A.java");
    assertThat(listing.unreadable())
        .containsExactly(
            new Unreadable(
                io.github.legacytls.location.ResourceId.file("gone"),
                "does not exist; check the path"));
  }

  @Test
  void aLinkToItselfIsNamed() throws IOException {
    Files.createSymbolicLink(base.resolve("A.java"), base.resolve("A.java"));

    assertThat(walk(base.resolve("A.java")).unreadable())
        .singleElement()
        .satisfies(problem -> assertThat(problem.resource().path()).isEqualTo("A.java"));
  }

  @Test
  void aDirectoryThatMayNotBeListedIsNamed() throws IOException {
    files("closed/A.java", "open/B.java");
    Files.setPosixFilePermissions(base.resolve("closed"), Set.of());
    Assumptions.assumeFalse(Files.isReadable(base.resolve("closed")), "the superuser reads all");

    Listing listing = walk(base);

    assertThat(ids(listing)).containsExactly("open/B.java");
    assertThat(listing.unreadable())
        .extracting(Unreadable::reason)
        .containsExactly("may not be read; check its permissions");
  }

  @Test
  void aNamedFileIsKnownByItsContentIfNotByItsName() throws IOException {
    Files.write(base.resolve("service"), Zips.zip().with("A.class", "x").bytes());
    Files.writeString(base.resolve("letter"), "Dear reader");

    Listing listing = walk(base.resolve("service"), base.resolve("letter"));

    assertThat(listing.files()).extracting(InputFile::kind).containsExactly(ResourceKind.ARCHIVE);
    assertThat(listing.unreadable())
        .extracting(Unreadable::reason)
        .containsExactly("is no class, source, archive or configuration file that is known");
  }

  @Test
  void anEmptyDirectoryIsNoProblem() {
    Listing listing = walk(base);

    assertThat(listing.files()).isEmpty();
    assertThat(listing.unreadable()).isEmpty();
  }

  @Test
  void whatLiesOutsideOfTheBaseKeepsItsWholePath(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("A.java"), "");

    assertThat(ids(walk(elsewhere))).containsExactly(file.toString().replace('\\', '/'));
  }

  private Listing walk(Path... paths) {
    return FileWalk.list(List.of(paths), base, KINDS);
  }

  private static Stream<String> ids(Listing listing) {
    return listing.files().stream().map(file -> file.id().display());
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = base.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }
}
