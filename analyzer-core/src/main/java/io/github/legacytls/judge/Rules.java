package io.github.legacytls.judge;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of rules, gravest first. */
public final class Rules {

  private final List<Rule> all;

  private Rules(List<Rule> all) {
    this.all = all;
  }

  /** Reads the table, which is part of the program. */
  public static Rules load() {
    return new Rules(Rows.of("rules.tsv").stream().map(Rules::rule).toList());
  }

  /** All rules, in the order of the table. */
  public List<Rule> all() {
    return all;
  }

  Rule rule(RuleId id) {
    return all.stream()
        .filter(rule -> rule.id().equals(id.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row for rule " + id.id()));
  }

  private static Rule rule(Map<String, String> row) {
    return new Rule(
        Rows.cell(row, "id"),
        Rows.cell(row, "name"),
        Level.valueOf(Rows.cell(row, "level").toUpperCase(Locale.ROOT)),
        Rows.cell(row, "summary"),
        Rows.cell(row, "description"),
        Rows.cell(row, "help"),
        Double.parseDouble(Rows.cell(row, "severity")));
  }
}
