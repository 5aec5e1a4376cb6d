package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import java.util.List;
import java.util.Locale;

/** The table of rules, gravest first. */
public final class Rules {

  private static final List<String> COLUMNS =
      List.of("id", "name", "level", "severity", "summary", "description", "help");

  private final List<Rule> all;

  private Rules(List<Rule> all) {
    this.all = all;
  }

  /** Reads the table, which is part of the program. */
  public static Rules load() {
    return new Rules(
        Table.ofProduct(Rules.class, "rules.tsv", COLUMNS).rows().stream()
            .map(Rules::rule)
            .toList());
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

  private static Rule rule(Table.Row row) {
    return new Rule(
        row.required("id"),
        row.required("name"),
        row.as("level", level -> Level.valueOf(level.toUpperCase(Locale.ROOT))),
        row.required("summary"),
        row.required("description"),
        row.required("help").replace("\\n", "\n"),
        row.as("severity", Double::valueOf));
  }
}
