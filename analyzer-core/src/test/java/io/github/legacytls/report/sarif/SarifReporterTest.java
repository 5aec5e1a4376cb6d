package io.github.legacytls.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.legacytls.Approved;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.judge.Rules;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.Reporter;
import io.github.legacytls.report.SampleFindings;
import io.github.legacytls.report.SourceLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReporterTest {

  private static final SourceLines NO_LINES = (resource, number) -> Optional.empty();

  private static final Reporter REPORTER =
      new SarifReporter(List.of(SampleFindings.LEGACY, SampleFindings.CAPPED));

  @Test
  void everyKindOfFinding() throws IOException {
    Approved.check("report/findings.sarif", sarif(SampleFindings.all(), SampleFindings.problems()));
  }

  @Test
  void nothingFound() throws IOException {
    Approved.check("report/clean.sarif", sarif(List.of(), List.of()));
  }

  @Test
  void dependencyStandsWhereTheBuildAsksForIt() throws IOException {
    StringBuilder out = new StringBuilder();
    REPORTER.write(SampleFindings.ofDependency(), out);
    Approved.check("report/dependency.sarif", out.toString());
    assertValid(out.toString());
  }

  @Test
  void everyRuleIsListed() throws IOException {
    StringBuilder out = new StringBuilder();
    Format.SARIF.reporter().write(SampleFindings.report(List.of(), List.of(), NO_LINES), out);
    assertThat(json(out.toString()).at("/runs/0/tool/driver/rules"))
        .hasSameSizeAs(Rules.load().all());
    assertValid(out.toString());
  }

  @Test
  void validAgainstTheOfficialSchema() throws IOException {
    assertValid(sarif(SampleFindings.all(), SampleFindings.problems()));
    assertValid(sarif(List.of(), List.of()));
  }

  @Test
  void theSchemaCheckCanFail() throws IOException {
    String broken =
        sarif(SampleFindings.all(), List.of())
            .replace("\"version\" : \"2.1.0\"", "\"version\" : 2");
    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theBaseIsNamedWhenItIsKnown() throws IOException {
    Path base = Path.of("some dir").toAbsolutePath();
    Report report =
        new Report(
            List.of(SampleFindings.inSource()),
            List.of(),
            Policy.DEFAULT,
            (resource, number) -> Optional.empty(),
            new Report.Statistics(1, 0, 0),
            "1.2.3",
            Optional.of(base),
            Map.of());
    StringBuilder out = new StringBuilder();
    REPORTER.write(report, out);
    String uri = json(out.toString()).at("/runs/0/originalUriBaseIds/%SRCROOT%/uri").asText();
    assertThat(uri).startsWith("file:///").endsWith("/some%20dir/");
    assertValid(out.toString());
  }

  private static String sarif(List<Finding> findings, List<Problem> problems) throws IOException {
    StringBuilder out = new StringBuilder();
    Report report = SampleFindings.report(findings, problems, NO_LINES);
    REPORTER.write(report, out);
    return out.toString();
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static void assertValid(String sarif) throws IOException {
    assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
  }

  /** The schema of the OASIS committee as it comes with the SARIF model. */
  private static Schema schema() throws IOException {
    try (InputStream schema =
        SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }
}
