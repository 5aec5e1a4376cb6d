package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import java.util.List;

/**
 * What a rule is about, on each JDK.
 *
 * @param shown what stands in the code or in a file
 */
public record Example(String shown, List<Outcome> outcomes) {

  private static final List<String> COLUMNS =
      List.of("rule", "shown", "mechanism", "value", "as_supported");

  public Example {
    outcomes = List.copyOf(outcomes);
  }

  /** The examples of a rule, in the order of their table. */
  public static List<Example> of(Rule rule, Behaviour behaviour) {
    return Table.ofProduct(Example.class, "examples.tsv", COLUMNS).rows().stream()
        .filter(row -> row.required("rule").equals(rule.id()))
        .map(row -> new Example(row.required("shown"), behaviour.outcomes(situation(row))))
        .toList();
  }

  private static Situation situation(Table.Row row) {
    return new Situation(
        row.required("mechanism"),
        row.required("value"),
        row.required("as_supported").equals("yes"));
  }
}
