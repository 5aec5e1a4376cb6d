package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The behaviour table: what a client and a server do on which JDK.
 *
 * <p>The columns of JDK 17 and 25 are proved by real handshakes, and those of JDK 17 and 25 with
 * old versions taken out of the deny list too. The columns of older releases come from their
 * documentation.
 */
public final class Behaviour {

  private static final String PATCHED = "11";
  private static final String OPEN = "11-old";
  private static final String UNAFFECTED = "not affected";

  private final List<JdkEra> eras;
  private final Map<Cell, Table.Row> rows;
  private final Map<String, String> stacks;

  /** A row of the table. */
  private record Cell(Situation situation, String side) {}

  private Behaviour(List<JdkEra> eras, Map<Cell, Table.Row> rows, Map<String, String> stacks) {
    this.eras = eras;
    this.rows = rows;
    this.stacks = stacks;
  }

  /** Reads the tables, which are part of the program. */
  public static Behaviour load() {
    Map<Cell, Table.Row> rows = new HashMap<>();
    for (Table.Row row : table("behaviour.tsv", "mechanism", "value", "side")) {
      Situation situation = new Situation(row.required("mechanism"), row.required("value"));
      rows.put(new Cell(situation, row.required("side")), row);
    }
    return new Behaviour(
        table("jdks.tsv", "id", "label", "features", "updates", "state", "newest").stream()
            .map(JdkEra::of)
            .toList(),
        Map.copyOf(rows),
        table("stacks.tsv", "library", "behaviour").stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row.required("library"), row -> row.required("behaviour"))));
  }

  private static List<Table.Row> table(String name, String... columns) {
    return Table.ofProduct(Behaviour.class, name, List.of(columns)).rows();
  }

  /** The releases that behave as {@code release} does. */
  JdkEra eraOf(JdkRelease release) {
    return eras.stream()
        .filter(era -> era.holds(release))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row for JDK " + release));
  }

  /** What a library does that does not use the TLS of the JDK; empty for all others. */
  Optional<String> ownStack(String library) {
    return Optional.ofNullable(stacks.get(library));
  }

  /** One outcome for each JDK, oldest first; none where nothing is known. */
  List<Outcome> outcomes(Situation situation) {
    Optional<Table.Row> client = row(situation, "client");
    Optional<Table.Row> server = row(situation, "server");
    List<Outcome> outcomes = new ArrayList<>();
    if (client.isPresent() || server.isPresent()) {
      for (JdkEra era : erasInOrder()) {
        Function<Table.Row, String> cell = row -> row.required(era.id());
        outcomes.add(
            new Outcome(
                era.label(),
                client.map(cell).orElse(UNAFFECTED),
                server.map(cell).orElse(UNAFFECTED)));
      }
    }
    return List.copyOf(outcomes);
  }

  /** One line: what happens on a patched and on an older JDK, or on the one it will run on. */
  Optional<String> inOneLine(Situation situation, Optional<JdkRelease> target) {
    List<Outcome> outcomes = outcomes(situation);
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    if (target.isPresent()) {
      return Optional.of(
          "JDK " + target.get() + ": " + phrase(of(eraOf(target.get()).id(), outcomes)));
    }
    String patched = phrase(of(PATCHED, outcomes));
    String open = phrase(of(OPEN, outcomes));
    return Optional.of(
        patched.equals(open)
            ? "every JDK: " + patched
            : "patched JDK (8u291+, 11.0.11+, 16+): " + patched + "; older JDK: " + open);
  }

  private Outcome of(String eraId, List<Outcome> outcomes) {
    List<JdkEra> inOrder = erasInOrder();
    for (int i = 0; i < outcomes.size(); i++) {
      if (inOrder.get(i).id().equals(eraId)) {
        return outcomes.get(i);
      }
    }
    throw new IllegalStateException("no column " + eraId);
  }

  /** Each column once, although several ranges of releases may share one. */
  private List<JdkEra> erasInOrder() {
    Map<String, JdkEra> byId = new java.util.LinkedHashMap<>();
    eras.forEach(era -> byId.putIfAbsent(era.id(), era));
    return List.copyOf(byId.values());
  }

  private Optional<Table.Row> row(Situation situation, String side) {
    Table.Row row = rows.get(new Cell(situation, side));
    if (row != null || situation.mechanism().equals(Situation.CONTEXT)) {
      return Optional.ofNullable(row);
    }
    // A property that reaches one side only has rows for that side only.
    boolean reaches =
        rows.keySet().stream()
            .filter(cell -> cell.situation().mechanism().equals(situation.mechanism()))
            .map(Cell::side)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toSet(), s -> s.isEmpty() || s.contains(side)));
    if (!reaches) {
      return Optional.empty();
    }
    Situation list = new Situation(Situation.ENABLED, situation.value());
    Table.Row exact = rows.get(new Cell(list, side));
    Situation withoutHello =
        new Situation(Situation.ENABLED, situation.value().replaceFirst("^SSLv2Hello,", ""));
    return Optional.ofNullable(exact != null ? exact : rows.get(new Cell(withoutHello, side)));
  }

  private static String phrase(Outcome outcome) {
    if (outcome.client().equals(outcome.server())) {
      return phrase(outcome.client());
    }
    if (outcome.server().equals(UNAFFECTED)) {
      return "client " + phrase(outcome.client());
    }
    if (outcome.client().equals(UNAFFECTED)) {
      return "server " + phrase(outcome.server());
    }
    return "client " + phrase(outcome.client()) + ", server " + phrase(outcome.server());
  }

  private static String phrase(String cell) {
    if (cell.startsWith("fails")) {
      return cell.replaceFirst("fails", "handshake fails");
    }
    if (cell.startsWith("throws: ")) {
      return cell.replaceFirst("throws: ", "throws ");
    }
    return cell.equals("TLS 1.0") || cell.equals("TLS 1.1") ? cell + " silently" : cell;
  }
}
