package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Verdict;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.Signature;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.triage.Fingerprints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as results. */
final class Results {

  /** Code scanning shows no more steps of a flow than this. */
  private static final int MOST_STEPS = 1_000;

  private final Report report;
  private final RuleTable rules;
  private final Locations locations;

  Results(Report report, RuleTable rules, Locations locations) {
    this.report = report;
    this.rules = rules;
    this.locations = locations;
  }

  Result of(Finding finding, String fingerprint) {
    Result result = new Result();
    result.setRuleId(finding.verdict().rule().id());
    result.setRuleIndex(rules.index(finding.verdict().rule()));
    result.setLevel(Result.Level.fromValue(finding.verdict().level().id()));
    result.setLocations(List.of(locations.of(primary(finding))));
    Set<Location> related = related(finding);
    if (!related.isEmpty()) {
      result.setRelatedLocations(related);
    }
    result.setMessage(Texts.message(text(finding)));
    result.setCodeFlows(List.of(flow(finding.trace().steps())));
    result.setPartialFingerprints(fingerprints(fingerprint));
    result.setProperties(properties(finding));
    return result;
  }

  /**
   * Where an archive is asked for, if that is known, since nobody edits an archive; else the site.
   */
  private io.github.legacytls.location.Location primary(Finding finding) {
    io.github.legacytls.location.Location site = finding.pin().site();
    return report.declarationOf(site.resource()).orElse(site);
  }

  private static String text(Finding finding) {
    Verdict verdict = finding.verdict();
    return Stream.of(
            Texts.sentence(verdict.message()),
            Texts.labelled("What happens", verdict.behaviour()),
            Texts.labelled("Fix", verdict.remedy()))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * The sink, what else has a say, and the place where the value is written, where they are not the
   * finding's own.
   */
  private Set<Location> related(Finding finding) {
    Pin pin = finding.pin();
    Set<io.github.legacytls.location.Location> seen =
        new LinkedHashSet<>(List.of(primary(finding)));
    Set<Location> related = new LinkedHashSet<>();
    if (seen.add(pin.site())) {
      add(related, pin.site(), "stands in this dependency");
    }
    if (seen.add(pin.sinkSite())) {
      add(related, pin.sinkSite(), "reaches " + Signature.ofApi(pin.api()));
    }
    pin.circumstance()
        .filter(circumstance -> seen.add(circumstance.site()))
        .ifPresent(circumstance -> add(related, circumstance.site(), circumstance.kind().text()));
    List<Step> steps = finding.trace().steps();
    for (Step step : steps) {
      boolean holdsTheValue = step.kind() == Step.Kind.ORIGIN || step.kind() == Step.Kind.FIELD;
      if (holdsTheValue && seen.add(step.location())) {
        add(related, step.location(), step.text());
      }
    }
    return related;
  }

  private void add(
      Set<Location> related, io.github.legacytls.location.Location place, String message) {
    Location location = locations.of(place, message);
    location.setId(related.size() + 1);
    related.add(location);
  }

  private CodeFlow flow(List<Step> steps) {
    List<ThreadFlowLocation> way = new ArrayList<>();
    for (Step step : shortened(steps)) {
      ThreadFlowLocation at = new ThreadFlowLocation();
      at.setLocation(locations.of(step.location(), step.text()));
      way.add(at);
    }
    ThreadFlow thread = new ThreadFlow();
    thread.setLocations(way);
    CodeFlow flow = new CodeFlow();
    flow.setThreadFlows(List.of(thread));
    return flow;
  }

  /** The origin and the last steps: what lies between them matters least. */
  private static List<Step> shortened(List<Step> steps) {
    if (steps.size() <= MOST_STEPS) {
      return steps;
    }
    List<Step> kept = new ArrayList<>(List.of(steps.get(0)));
    kept.addAll(steps.subList(steps.size() - MOST_STEPS + 1, steps.size()));
    return kept;
  }

  /**
   * Code scanning reads the second name only; where it is missing an upload computes it from source
   * text, which archives do not have.
   */
  private static PartialFingerprints fingerprints(String fingerprint) {
    PartialFingerprints fingerprints = new PartialFingerprints();
    fingerprints.setAdditionalProperty(Fingerprints.VERSION, fingerprint);
    fingerprints.setAdditionalProperty("primaryLocationLineHash", fingerprint);
    return fingerprints;
  }

  private static PropertyBag properties(Finding finding) {
    Pin pin = finding.pin();
    PropertyBag properties = new PropertyBag();
    properties.setAdditionalProperty("confidence", finding.confidence().id());
    properties.setAdditionalProperty("role", pin.role().id());
    properties.setAdditionalProperty("api", pin.api());
    properties.setAdditionalProperty("catalogId", pin.catalogId());
    properties.setAdditionalProperty("versions", versions(finding.versions()));
    properties.setAdditionalProperty(
        "values", finding.versions().stream().map(SpelledVersion::written).distinct().toList());
    properties.setAdditionalProperty("behaviour", finding.verdict().behaviour());
    properties.setAdditionalProperty("scope", pin.scope().id());
    properties.setAdditionalProperty("container", pin.site().resource().archive().display());
    return properties;
  }

  private static List<String> versions(List<SpelledVersion> versions) {
    return versions.stream()
        .flatMap(version -> version.version().stream())
        .distinct()
        .sorted()
        .map(ProtocolVersion::jsseName)
        .toList();
  }
}
