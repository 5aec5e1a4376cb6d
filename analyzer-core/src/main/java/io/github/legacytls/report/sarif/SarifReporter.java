package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Rule;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.Reporter;
import io.github.legacytls.triage.Fingerprints;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** SARIF 2.1.0, result by result, so that a large report needs no more memory than a small one. */
public final class SarifReporter implements Reporter {

  static final String HOME = "https://github.com/legacytls/legacytls";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final List<Rule> table;

  /**
   * @param table all rules, which a run lists whether or not they are broken
   */
  public SarifReporter(List<Rule> table) {
    this.table = List.copyOf(table);
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Uris uris = new Uris(report.base());
    Artifacts artifacts = new Artifacts(uris);
    Locations locations = new Locations(artifacts);
    RuleTable rules = RuleTable.of(table, report.findings());
    Selection selection = Selection.of(report.findings());
    try (JsonGenerator json = SarifJson.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writePOJOField("tool", tool(report.toolVersion(), rules));
      json.writePOJOField(
          "invocations", List.of(invocation(report.unread(), selection, locations)));
      json.writePOJOField("originalUriBaseIds", bases(uris));
      json.writeStringField("columnKind", Run.ColumnKind.UTF_16_CODE_UNITS.value());
      results(report.findings(), selection, new Results(report, rules, locations), json);
      json.writePOJOField("artifacts", artifacts.all());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void results(
      List<Finding> findings, Selection selection, Results results, JsonGenerator json)
      throws IOException {
    List<String> fingerprints = Fingerprints.of(findings);
    json.writeArrayFieldStart("results");
    for (int index : selection.indices()) {
      json.writePOJO(results.of(findings.get(index), fingerprints.get(index)));
    }
    json.writeEndArray();
  }

  private static Tool tool(String version, RuleTable rules) {
    ToolComponent driver = new ToolComponent();
    driver.setName("legacytls");
    driver.setVersion(version);
    driver.setInformationUri(URI.create(HOME));
    driver.setRules(rules.descriptors());
    Tool tool = new Tool();
    tool.setDriver(driver);
    return tool;
  }

  private static OriginalUriBaseIds bases(Uris uris) {
    ArtifactLocation base = new ArtifactLocation();
    uris.baseUri().ifPresent(base::setUri);
    base.setDescription(Texts.message("The directory that relative paths start from."));
    OriginalUriBaseIds bases = new OriginalUriBaseIds();
    bases.setAdditionalProperty(Artifacts.BASE, base);
    return bases;
  }

  /** What was not read is named, but does not make the run a failed one. */
  private static Invocation invocation(
      List<Problem> unread, Selection selection, Locations locations) {
    List<Notification> notifications = new ArrayList<>();
    selection
        .notice()
        .ifPresent(text -> notifications.add(notification(Notification.Level.WARNING, text)));
    for (Problem problem : unread) {
      Notification notification =
          notification(
              Notification.Level.ERROR,
              problem.resource().display() + ": " + Texts.sentence(problem.message()));
      notification.setLocations(new LinkedHashSet<>(Set.of(locations.of(problem.resource()))));
      notifications.add(notification);
    }
    Invocation invocation = new Invocation();
    invocation.setExecutionSuccessful(true);
    if (!notifications.isEmpty()) {
      invocation.setToolExecutionNotifications(notifications);
    }
    return invocation;
  }

  private static Notification notification(Notification.Level level, String text) {
    Notification notification = new Notification();
    notification.setLevel(level);
    notification.setMessage(Texts.message(text));
    return notification;
  }
}
