package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import io.github.legacytls.protocol.ProtocolVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The behaviour table: what a client and a server do on which JDK.
 *
 * <p>The columns of JDK 17 and 25 are proved by real handshakes, and those of JDK 17 and 25 with
 * old versions taken out of the deny list too. The columns of older releases come from their
 * documentation. That of JDK 21 repeats what was measured on 17; {@code source} of {@code jdks.tsv}
 * says so. The handshake test proves any column when it is given such a JDK.
 */
public final class Behaviour {

  private static final String PATCHED = "11";
  private static final String OPEN = "11-old";
  private static final Set<String> ALONE_AND_OLD = Set.of("SSL 3.0", "TLS 1.0", "TLS 1.1");
  private static final String UNAFFECTED = "not affected";

  private final List<JdkEra> eras;
  private final Map<Cell, Table.Row> rows;
  private final Map<String, String> stacks;
  private final Map<String, String> unknownNames;

  /** A row of the table. */
  private record Cell(String mechanism, String value, String side) {}

  /** Each column once, although several ranges of releases may share one. */
  private final List<JdkEra> columns;

  private Behaviour(
      List<JdkEra> eras,
      Map<Cell, Table.Row> rows,
      Map<String, String> stacks,
      Map<String, String> unknownNames) {
    this.eras = eras;
    Map<String, JdkEra> byId = new LinkedHashMap<>();
    eras.forEach(era -> byId.putIfAbsent(era.id(), era));
    this.columns = List.copyOf(byId.values());
    this.rows = rows;
    this.stacks = stacks;
    this.unknownNames = unknownNames;
  }

  /** Reads the tables, which are part of the program. */
  public static Behaviour load() {
    Map<Cell, Table.Row> rows = new HashMap<>();
    for (Table.Row row : table("behaviour.tsv", "mechanism", "value", "side")) {
      rows.put(
          new Cell(row.required("mechanism"), row.required("value"), row.required("side")), row);
    }
    return new Behaviour(
        table("jdks.tsv", "id", "label", "features", "updates", "state", "newest", "source")
            .stream()
            .map(JdkEra::of)
            .toList(),
        Map.copyOf(rows),
        sentences("stacks.tsv", "library"),
        sentences("unknown-names.tsv", "id"));
  }

  private static Map<String, String> sentences(String name, String key) {
    return table(name, key, "behaviour").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.required(key), row -> row.required("behaviour")));
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

  /**
   * What a row does with names that nobody takes, where it does not hand them to the JDK at once;
   * empty for all others.
   */
  Optional<String> ofUnknownNames(String catalogId) {
    return Optional.ofNullable(unknownNames.get(catalogId));
  }

  /** One outcome for each JDK, oldest first; none where nothing is known. */
  List<Outcome> outcomes(Situation situation) {
    return columns.stream().flatMap(era -> outcome(situation, era).stream()).toList();
  }

  /** What happens on one release; empty where nothing is known. */
  Optional<Outcome> outcomeOn(JdkRelease release, Situation situation) {
    return outcome(situation, eraOf(release))
        .map(
            outcome ->
                new Outcome(
                    release.toString(),
                    ReleaseCell.of(outcome.client(), release),
                    ReleaseCell.of(outcome.server(), release)));
  }

  private Optional<Outcome> outcome(Situation asked, JdkEra era) {
    boolean cut = asked.asSupported() && era.newest().isOlderThan(ProtocolVersion.TLS_1_3);
    Situation situation = cut ? asked.withoutTls13() : asked;
    Optional<Table.Row> client = row(situation, "client");
    Optional<Table.Row> server = row(situation, "server");
    if (client.isEmpty() && server.isEmpty()) {
      return Optional.empty();
    }
    Function<Table.Row, String> cell = row -> row.required(era.id());
    return Optional.of(
        new Outcome(
            era.label(), client.map(cell).orElse(UNAFFECTED), server.map(cell).orElse(UNAFFECTED)));
  }

  /** One line: what happens on a patched and on an older JDK, or on the one it will run on. */
  Optional<String> inOneLine(Situation situation, Optional<JdkRelease> target) {
    if (target.isPresent()) {
      return outcomeOn(target.get(), situation)
          .map(outcome -> "JDK " + target.get() + ": " + phrase(outcome));
    }
    Optional<String> patched = phraseIn(PATCHED, situation);
    Optional<String> open = phraseIn(OPEN, situation);
    return patched.flatMap(
        closed ->
            open.map(
                opened ->
                    closed.equals(opened)
                        ? "every JDK: " + closed
                        : "patched JDK (8u291+, 11.0.11+, 16+): "
                            + closed
                            + "; older JDK: "
                            + opened));
  }

  private Optional<String> phraseIn(String column, Situation situation) {
    return columns.stream()
        .filter(era -> era.id().equals(column))
        .findFirst()
        .flatMap(era -> outcome(situation, era))
        .map(Behaviour::phrase);
  }

  private Optional<Table.Row> row(Situation situation, String side) {
    String mechanism = situation.mechanism();
    String value = situation.value();
    Table.Row row = rows.get(new Cell(mechanism, value, side));
    if (row != null || mechanism.equals(Situation.CONTEXT)) {
      return Optional.ofNullable(row);
    }
    // A property that reaches one side only has rows for that side only.
    Set<String> sides =
        rows.keySet().stream()
            .filter(cell -> cell.mechanism().equals(mechanism))
            .map(Cell::side)
            .collect(Collectors.toSet());
    if (!sides.isEmpty() && !sides.contains(side)) {
      return Optional.empty();
    }
    Table.Row exact = rows.get(new Cell(Situation.ENABLED, value, side));
    String withoutHello = value.replaceFirst("^SSLv2Hello,", "");
    return Optional.ofNullable(
        exact != null ? exact : rows.get(new Cell(Situation.ENABLED, withoutHello, side)));
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
    return ALONE_AND_OLD.contains(cell) ? cell + " silently" : cell;
  }
}
