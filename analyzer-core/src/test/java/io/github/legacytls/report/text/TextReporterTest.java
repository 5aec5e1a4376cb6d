package io.github.legacytls.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Approved;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.SampleFindings;
import io.github.legacytls.report.SourceLines;
import io.github.legacytls.report.Style;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReporterTest {

  private static final Map<String, String> SOURCES =
      Map.of(
          "src/main/java/p/Http.java:12",
          "\t\tSSLContext c = SSLContext.getInstance(\"TLSv1\");",
          "src/main/java/p/Client.java:5",
          "    return Wrapper.context(   ",
          "src/test/resources/app.properties:3",
          "https.protocols = TLSv1");

  private static final SourceLines LINES =
      (resource, number) -> Optional.ofNullable(SOURCES.get(resource + ":" + number));

  @Test
  void findingsAndWhatCouldNotBeRead() throws IOException {
    Approved.check(
        "report/findings.txt", text(SampleFindings.all(), SampleFindings.problems(), Style.PLAIN));
  }

  @Test
  void coloured() throws IOException {
    Approved.check(
        "report/coloured.txt",
        text(List.of(SampleFindings.inSource()), List.of(), Style.ANSI).replace("\u001b", "<ESC>"));
  }

  @Test
  void dependencyNamesWhereTheBuildAsksForIt() throws IOException {
    StringBuilder out = new StringBuilder();
    Format.TEXT.reporter().write(SampleFindings.ofDependency(), out);
    assertThat(out.toString().lines()).contains("  = asked for: at pom.xml:21:5");
  }

  @Test
  void nothingFound() throws IOException {
    Approved.check("report/clean.txt", text(List.of(), List.of(), Style.PLAIN));
  }

  @Test
  void noLineEndsInBlanks() throws IOException {
    assertThat(text(SampleFindings.all(), SampleFindings.problems(), Style.PLAIN).lines())
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @Test
  void namesAndCodeOfHostileInputCannotSteerTheTerminal() throws IOException {
    Location site = Location.of(ResourceId.file("a\u001b[2Jb\n.java"), Region.of(1, 1, 1, 3));
    Report report =
        SampleFindings.report(
            List.of(SampleFindings.at(site)),
            List.of(),
            (resource, number) -> Optional.of("x\u001b]0;y\u0007 \u202egnp"));
    StringBuilder out = new StringBuilder();
    Format.TEXT.reporter().write(report, out);
    assertThat(out.toString()).doesNotContain("\u001b", "\u0007", "\u202e");
    assertThat(out.toString().lines().findFirst())
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("a\\u001b[2Jb\\u000a.java:1:1: error: "));
  }

  private static String text(List<Finding> findings, List<Problem> problems, Style style)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Format.TEXT.reporter(style).write(SampleFindings.report(findings, problems, LINES), out);
    return out.toString();
  }
}
