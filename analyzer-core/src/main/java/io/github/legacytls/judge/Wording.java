package io.github.legacytls.judge;

import java.util.List;
import java.util.Map;

/** The table of sentences: what a finding says, and what to write instead. */
final class Wording {

  private static final String ANY = "*";

  private final List<Map<String, String>> rows;

  private Wording(List<Map<String, String>> rows) {
    this.rows = rows;
  }

  static Wording load() {
    return new Wording(Rows.of("wording.tsv"));
  }

  /** The words of a finding, with places for what it is about. */
  record Sentences(String message, String remedy) {

    Sentences with(String name, String text) {
      String place = "{" + name + "}";
      return new Sentences(message.replace(place, text), remedy.replace(place, text));
    }
  }

  /** The first row that fits. */
  Sentences of(RuleId rule, String role, Place place) {
    return rows.stream()
        .filter(row -> Rows.cell(row, "rule").equals(rule.id()))
        .filter(row -> fits(Rows.cell(row, "role"), role))
        .filter(row -> fits(Rows.cell(row, "place"), place.isCode() ? "code" : "key"))
        .map(row -> new Sentences(Rows.cell(row, "message"), Rows.cell(row, "remedy")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no sentence for " + rule.id() + " and " + role));
  }

  private static boolean fits(String cell, String actual) {
    return cell.equals(ANY) || cell.equals(actual);
  }
}
