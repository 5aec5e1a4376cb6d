package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Rule;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of a run; results name them by their index. */
final class RuleTable {

  /** Use of a broken or risky cryptographic algorithm. */
  private static final String CWE = "external/cwe/cwe-327";

  private final List<Rule> rules;

  private RuleTable(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules of the table, and those that {@code findings} break without being in it. */
  static RuleTable of(List<Rule> table, List<Finding> findings) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    table.forEach(rule -> rules.put(rule.id(), rule));
    findings.stream()
        .map(finding -> finding.verdict().rule())
        .forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    return new RuleTable(List.copyOf(rules.values()));
  }

  int index(Rule rule) {
    return rules.stream().map(Rule::id).toList().indexOf(rule.id());
  }

  Set<ReportingDescriptor> descriptors() {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    rules.forEach(rule -> descriptors.add(descriptor(rule)));
    return descriptors;
  }

  private static ReportingDescriptor descriptor(Rule rule) {
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(rule.id());
    descriptor.setName(rule.name());
    descriptor.setShortDescription(Texts.plain(rule.summary()));
    descriptor.setFullDescription(Texts.plain(rule.description()));
    descriptor.setHelp(Texts.markdown(rule.help()));
    descriptor.setHelpUri(
        URI.create(SarifReporter.HOME + "/blob/main/docs/rules/" + rule.id() + ".md"));
    descriptor.setDefaultConfiguration(configuration(rule.level()));
    descriptor.setProperties(properties(rule));
    return descriptor;
  }

  private static ReportingConfiguration configuration(Level level) {
    ReportingConfiguration configuration = new ReportingConfiguration();
    configuration.setLevel(ReportingConfiguration.Level.fromValue(level.id()));
    return configuration;
  }

  private static PropertyBag properties(Rule rule) {
    PropertyBag properties = new PropertyBag();
    Set<String> tags = new LinkedHashSet<>(List.of("tls"));
    if (rule.securitySeverity() > 0) {
      tags.add("security");
      tags.add(CWE);
      properties.setAdditionalProperty(
          "security-severity", String.format(Locale.ROOT, "%.1f", rule.securitySeverity()));
    }
    properties.setTags(tags);
    properties.setAdditionalProperty("precision", "high");
    return properties;
  }
}
