package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import java.util.List;

/** The table of sentences: what a finding says, and what to write instead. */
final class Wording {

  private static final List<String> COLUMNS =
      List.of("rule", "role", "circumstance", "place", "message", "remedy");
  private static final String ANY = "*";

  private final List<Table.Row> rows;

  private Wording(List<Table.Row> rows) {
    this.rows = rows;
  }

  static Wording load() {
    return new Wording(Table.ofProduct(Wording.class, "wording.tsv", COLUMNS).rows());
  }

  /** The words of a finding, with places for what it is about. */
  record Sentences(String message, String remedy) {

    Sentences with(String name, String text) {
      String place = "{" + name + "}";
      return new Sentences(message.replace(place, text), remedy.replace(place, text));
    }
  }

  /** The first row that fits. */
  Sentences of(RuleId rule, String role, String circumstance, Place place) {
    return rows.stream()
        .filter(row -> row.required("rule").equals(rule.id()))
        .filter(row -> fits(row.required("role"), role))
        .filter(row -> fits(row.required("circumstance"), circumstance))
        .filter(row -> fits(row.required("place"), place.isCode() ? "code" : "key"))
        .map(row -> new Sentences(row.required("message"), row.required("remedy")))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no sentence for " + rule.id() + " and " + role + " " + circumstance));
  }

  private static boolean fits(String cell, String actual) {
    return cell.equals(ANY) || cell.equals(actual);
  }
}
