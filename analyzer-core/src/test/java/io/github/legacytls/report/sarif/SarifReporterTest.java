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
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.report.Format;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.SampleFindings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReporterTest {

  @Test
  void everyKindOfFinding() throws IOException {
    Approved.check("report/findings.sarif", sarif(SampleFindings.all(), SampleFindings.problems()));
  }

  @Test
  void nothingFound() throws IOException {
    Approved.check("report/clean.sarif", sarif(List.of(), List.of()));
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
    Format.SARIF.reporter().write(report, out);
    String uri = json(out.toString()).at("/runs/0/originalUriBaseIds/%SRCROOT%/uri").asText();
    assertThat(uri).startsWith("file:///").endsWith("/some%20dir/");
    assertValid(out.toString());
  }

  @Test
  void findingInADependencyStandsWhereTheBuildFileAsksForIt() throws IOException {
    ResourceId archive = ResourceId.file("dist/shop app.war");
    Location declaration = Location.of(ResourceId.file("pom.xml"), Region.of(17, 5, 21, 18));
    StringBuilder out = new StringBuilder();
    Format.SARIF
        .reporter()
        .write(
            SampleFindings.report(List.of(), List.of(), (resource, number) -> Optional.empty())
                .of(List.of(SampleFindings.inNestedJar()), Map.of(archive, declaration)),
            out);
    JsonNode result = json(out.toString()).at("/runs/0/results/0");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("pom.xml");
    assertThat(result.at("/locations/0/physicalLocation/region/endLine").asInt()).isEqualTo(21);
    assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("dist/shop%20app.war");
    assertThat(result.at("/relatedLocations/0/properties/class").asText()).isEqualTo("q/Old");
    assertValid(out.toString());
  }

  @Test
  void moreResultsThanCodeScanningTakesAreCutFromTheLeastGrave() throws IOException {
    List<Finding> findings =
        new ArrayList<>(Collections.nCopies(Selection.MOST, SampleFindings.withoutLine()));
    findings.add(SampleFindings.inSource());
    JsonNode run = json(sarif(findings, List.of())).at("/runs/0");
    assertThat(run.at("/results")).hasSize(Selection.MOST);
    assertThat(run.at("/results/" + (Selection.MOST - 1) + "/level").asText()).isEqualTo("error");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("1 of 25001 findings were left out");
  }

  private static String sarif(List<Finding> findings, List<Problem> problems) throws IOException {
    StringBuilder out = new StringBuilder();
    Report report =
        SampleFindings.report(findings, problems, (resource, number) -> Optional.empty());
    Format.SARIF.reporter().write(report, out);
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
