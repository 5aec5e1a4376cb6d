package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.input.Zips;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans as users start them: whatever else is there, the findings stay. */
class LegacyTlsTest {

  private static final String OLD =
      """
      package p;
      class Old {
        Object context() throws Exception {
          return javax.net.ssl.SSLContext.getInstance("TLSv1");
        }
      }
      """;

  @TempDir Path base;

  @BeforeEach
  void oneFinding() throws IOException {
    write("src/p/Old.java", OLD);
  }

  @Test
  void findsInSourcesClassesAndArchives() throws IOException {
    byte[] old = Compiled.classFile("p/Old", OLD);
    write("target/classes/p/Old.class", old);
    write("lib/app.war", Zips.zip().with("WEB-INF/lib/a.jar", jar(old)).bytes());

    ScanResult result = scan(base);

    assertThat(places(result))
        .containsExactly(
            "lib/app.war!/WEB-INF/lib/a.jar!/p/Old.class:4",
            "src/p/Old.java:4",
            "target/classes/p/Old.class:4");
    assertThat(result.report().statistics().files()).isEqualTo(2);
    assertThat(result.report().statistics().archives()).isEqualTo(1);
    assertThat(result.report().statistics().classes()).isEqualTo(2);
    assertThat(status(result)).isEqualTo(ExitStatus.FINDINGS);
  }

  @Test
  void callOfAWrapperThatIsThereAsSourceAndCompiledIsToldOnce() throws IOException {
    Map<String, String> sources =
        Map.of(
            "q/Wrapper",
            "package q; class Wrapper { static Object open(String name) throws Exception {"
                + " return javax.net.ssl.SSLContext.getInstance(name); } }",
            "q/User",
            "package q; class User { Object o() throws Exception {"
                + " return Wrapper.open(\"TLSv1\"); } }");
    for (Map.Entry<String, String> source : sources.entrySet()) {
      write("src/" + source.getKey() + ".java", source.getValue());
    }
    for (Map.Entry<String, byte[]> compiled : Compiled.classes(sources).entrySet()) {
      write("target/classes/" + compiled.getKey() + ".class", compiled.getValue());
    }

    assertThat(places(scan(base)))
        .containsExactly("src/p/Old.java:4", "src/q/User.java:1", "target/classes/q/User.class:1");
  }

  @Test
  void followsAWrapperIntoClassesThatNameNoVersionOfTheirOwn() throws IOException {
    Map<String, byte[]> classes =
        Compiled.classes(
            Map.of(
                "q/Wrapper",
                "package q; public class Wrapper { public static Object open(String name) throws"
                    + " Exception { return javax.net.ssl.SSLContext.getInstance(name); } }",
                "q/Names",
                "package q; public class Names { public static String name() { return V.get(); } }",
                "q/V",
                "package q; class V { static String get() { return new StringBuilder(\"1vSLT\")"
                    + ".reverse().toString(); } }",
                "q/User",
                "package q; class User {\n  Object o() throws Exception {\n    return"
                    + " Wrapper.open(Names.name());\n  }\n}"));
    Zips zip = Zips.zip();
    classes.forEach((name, bytes) -> zip.with(name + ".class", bytes));
    write("w.jar", zip.bytes());

    assertThat(LegacyTls.inventory(request(base.resolve("w.jar"))).entries())
        .extracting(entry -> entry.pin().site().resource().name())
        .containsExactly("q/User.class");
    // Nothing there names an old version, so that a scan for old ones looks no farther.
    assertThat(scan(base.resolve("w.jar")).pins())
        .extracting(pin -> pin.site().resource().name())
        .containsExactly("q/Wrapper.class");
  }

  @Test
  void linesOfSourcesAreThereForReports() throws IOException {
    write("sources.jar", Zips.zip().with("p/Old.java", OLD).bytes());

    ScanResult result = scan(base);

    assertThat(result.findings())
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(
                        result
                            .report()
                            .lines()
                            .line(finding.pin().site().resource(), finding.pin().site().line()))
                    .hasValueSatisfying(line -> assertThat(line).contains("getInstance")));
  }

  @Test
  void aMissingPathIsNamed() throws IOException {
    ScanResult result = scan(base.resolve("nowhere"), base);

    assertThat(problems(result)).containsExactly("nowhere: does not exist; check the path");
    assertThat(status(result)).isEqualTo(ExitStatus.FINDINGS);
    assertThat(status(scan(base.resolve("nowhere")))).isEqualTo(ExitStatus.INCOMPLETE);
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    write("a/Closed.java", OLD);
    Path closed = base.resolve("a/Closed.java");
    Files.setPosixFilePermissions(closed, Set.of());
    Assumptions.assumeFalse(Files.isReadable(closed), "the superuser reads all");

    ScanResult result = scan(base);

    assertThat(problems(result))
        .containsExactly("a/Closed.java: may not be read; check its permissions");
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void aFileThatIsALinkToItselfIsNamed() throws IOException {
    Files.createSymbolicLink(base.resolve("Loop.java"), base.resolve("Loop.java"));

    ScanResult result = scan(base.resolve("Loop.java"), base);

    assertThat(problems(result)).singleElement().asString().startsWith("Loop.java: cannot be read");
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void aTruncatedJarIsNamed() throws IOException {
    byte[] whole = jar(Compiled.classFile("p/Old", OLD));
    write("whole.jar", whole);
    write("cut.jar", Arrays.copyOf(whole, whole.length / 2));

    ScanResult result = scan(base);

    assertThat(problems(result)).singleElement().asString().startsWith("cut.jar: is damaged");
    assertThat(places(result)).containsExactly("src/p/Old.java:4", "whole.jar!/p/Old.class:4");
  }

  @Test
  void aClassOfANewerJavaIsNamedWithItsVersion() throws IOException {
    byte[] newer = Compiled.classFile("p/Newer", "package p; class Newer {}");
    newer[7] = (byte) 199;
    write("lib.jar", Zips.zip().with("p/Newer.class", newer).bytes());

    ScanResult result = scan(base);

    assertThat(problems(result))
        .singleElement()
        .asString()
        .startsWith("lib.jar!/p/Newer.class: class file version 199");
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void aSourceThatDoesNotParseIsNamed() throws IOException {
    write("src/p/Broken.java", "package p; class Broken { String s = \"TLSv1\"; void ( }");

    ScanResult result = scan(base);

    assertThat(problems(result)).singleElement().asString().startsWith("src/p/Broken.java: ");
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void aBrokenClassIsNamed() throws IOException {
    byte[] whole = Compiled.classFile("p/Old", OLD);
    write("p/Cut.class", Arrays.copyOf(whole, whole.length - 40));

    ScanResult result = scan(base);

    assertThat(problems(result)).singleElement().asString().startsWith("p/Cut.class: ");
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void anArchiveBombIsNamed() throws IOException {
    Zips bomb = Zips.zip();
    for (int i = 0; i < 5; i++) {
      bomb.with("A" + i + ".class", new byte[30 << 20]);
    }
    write("bomb.jar", Zips.zip().with("inner.jar", bomb.bytes()).bytes());

    ScanResult result = scan(base);

    assertThat(problems(result))
        .anyMatch(problem -> problem.startsWith("bomb.jar!/inner.jar: inflates to more than 100"));
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void anEmptyDirectoryIsClean(@TempDir Path empty) {
    ScanResult result = LegacyTls.scan(request(empty));

    assertThat(result.problems()).isEmpty();
    assertThat(status(result)).isEqualTo(ExitStatus.CLEAN);
    assertThat(result.report().statistics().files()).isZero();
  }

  @Test
  void veryManyUnrelatedFilesCostNothing() throws IOException {
    for (int directory = 0; directory < 100; directory++) {
      Path parent = Files.createDirectories(base.resolve("data/" + directory));
      for (int file = 0; file < 1_000; file++) {
        Files.createFile(parent.resolve(file + ".dat"));
      }
    }

    ScanResult result = scan(base);

    assertThat(result.problems()).isEmpty();
    assertThat(places(result)).containsExactly("src/p/Old.java:4");
  }

  @Test
  void neitherThreadsNorOrderChangeAnything() throws IOException {
    byte[] old = Compiled.classFile("p/Old", OLD);
    for (int i = 0; i < 20; i++) {
      write("lib/" + i + ".jar", jar(old));
      write("more/" + i + "/Old.java", OLD);
    }
    write("lib/broken.jar", "no archive");

    List<Path> paths = new ArrayList<>(List.of(base.resolve("lib"), base.resolve("more")));
    String one = sarif(paths, 1);
    String four = sarif(paths, 4);
    java.util.Collections.reverse(paths);
    String reversed = sarif(paths, 3);

    assertThat(four).isEqualTo(one);
    assertThat(reversed).isEqualTo(one);
  }

  @Test
  void theReleaseIsKnown() {
    assertThat(LegacyTls.version()).matches("\\d+\\.\\d+.*");
  }

  private String sarif(List<Path> paths, int threads) throws IOException {
    var out = new StringBuilder();
    ScanRequest request =
        new ScanRequest(paths, List.of(), Policy.DEFAULT, Confidence.POSSIBLE, threads, base);
    Format.SARIF.reporter(Style.PLAIN).write(LegacyTls.scan(request).report(), out);
    return out.toString();
  }

  private ScanResult scan(Path... paths) {
    return LegacyTls.scan(request(paths));
  }

  private ScanRequest request(Path... paths) {
    return new ScanRequest(List.of(paths), List.of(), Policy.DEFAULT, Confidence.LIKELY, 2, base);
  }

  private static ExitStatus status(ScanResult result) {
    return ExitStatus.of(result, Optional.of(Level.WARNING));
  }

  private static List<String> places(ScanResult result) {
    return result.findings().stream()
        .map(finding -> finding.pin().site())
        .map(site -> site.resource() + ":" + site.line())
        .toList();
  }

  private static List<String> problems(ScanResult result) {
    return result.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.UNREAD)
        .map(problem -> problem.resource() + ": " + problem.message())
        .toList();
  }

  private static byte[] jar(byte[] old) {
    return Zips.zip().with("p/Old.class", old).bytes();
  }

  private void write(String name, String content) throws IOException {
    write(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
