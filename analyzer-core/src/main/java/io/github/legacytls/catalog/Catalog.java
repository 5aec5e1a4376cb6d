package io.github.legacytls.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of sinks, keys and spellings. */
public final class Catalog {

  private static final List<String> LOOK_ALIKE_COLUMNS =
      List.of("library", "owner", "member", "descriptor", "why_not_a_pin");

  private final Spellings spellings;
  private final List<Sink> sinks;
  private final List<Key> keys;
  private final List<LookAlike> lookAlikes;
  private final Map<String, List<Sink>> sinksByMember = new HashMap<>();
  private final KeyLookup keyLookup;

  private Catalog(
      Spellings spellings, List<Sink> sinks, List<Key> keys, List<LookAlike> lookAlikes) {
    this.spellings = spellings;
    this.sinks = List.copyOf(sinks);
    this.keys = List.copyOf(keys);
    this.lookAlikes = List.copyOf(lookAlikes);
    for (Sink sink : sinks) {
      sinksByMember.computeIfAbsent(sink.member(), any -> new ArrayList<>()).add(sink);
    }
    sinksByMember.replaceAll((member, rows) -> List.copyOf(rows));
    this.keyLookup = new KeyLookup(keys);
  }

  /** The catalog of the program itself. */
  public static Catalog load() {
    return load(List.of());
  }

  /**
   * The catalog of the program and further rows of users.
   *
   * @param userTables files with the columns of the API table or of the key table
   * @throws TableException when a file does not hold such a table; the message names file, line and
   *     column
   */
  public static Catalog load(List<Path> userTables) {
    Spellings spellings = new Spellings(Spellings.productTable());
    Grammars grammars = new Grammars(spellings);
    RowIds ids = new RowIds();
    ApiTable apiTable = new ApiTable(grammars, ids);
    KeyTable keyTable = new KeyTable(grammars, ids);
    Table productSinks = Table.ofProduct("apis.tsv", ApiTable.COLUMNS);
    Table productKeys = Table.ofProduct("config-keys.tsv", KeyTable.COLUMNS);
    List<Sink> sinks = new ArrayList<>(apiTable.read(productSinks));
    List<Key> keys = new ArrayList<>(keyTable.read(productKeys));
    for (Path file : userTables) {
      UserTable table = UserTable.read(file);
      if (table.isOfSinks()) {
        sinks.addAll(apiTable.read(table.checked(ApiTable.COLUMNS, productSinks.columns())));
      } else {
        keys.addAll(keyTable.readOfUsers(table.checked(KeyTable.COLUMNS, productKeys.columns())));
      }
    }
    sinks.forEach(spellings::addConstant);
    sinks.stream().flatMap(sink -> keyTable.ofConstant(sink).stream()).forEach(keys::add);
    return new Catalog(spellings, sinks, keys, lookAlikeTable());
  }

  private static List<LookAlike> lookAlikeTable() {
    List<LookAlike> lookAlikes = new ArrayList<>();
    for (Table.Row row : Table.ofProduct("lookalikes.tsv", LOOK_ALIKE_COLUMNS).rows()) {
      lookAlikes.add(
          new LookAlike(
              row.required("library"),
              row.required("owner"),
              row.required("member"),
              row.required("descriptor"),
              row.required("why_not_a_pin")));
    }
    return lookAlikes;
  }

  /** All rows of the API table, in its order. */
  public List<Sink> sinks() {
    return sinks;
  }

  /** The rows of members (methods, fields, {@code <init>}) of that name. */
  public List<Sink> sinksNamed(String member) {
    return sinksByMember.getOrDefault(member, List.of());
  }

  /** The row of that id, such as {@code api-001}. */
  public Optional<Sink> sink(String id) {
    return sinks.stream().filter(sink -> sink.id().equals(id)).findFirst();
  }

  /**
   * The row of a constant (or accessor method) that is a key by itself, such as an option object.
   *
   * @param owner internal name, or the class name as written in source
   */
  public Optional<Sink> keyConstant(String owner, String name) {
    List<Sink> rows =
        sinksNamed(name).stream()
            .filter(sink -> sink.treatment() == Treatment.KEY)
            .filter(sink -> Owners.simpleName(sink.owner()).equals(Owners.simpleName(owner)))
            .toList();
    return rows.stream()
        .filter(sink -> sink.owner().equals(owner))
        .findFirst()
        .or(
            () ->
                rows.stream()
                    .filter(sink -> owner.indexOf('/') < 0 || Owners.relocated(owner, sink.owner()))
                    .findFirst());
  }

  /** All spellings of all keys, in the order of the table. */
  public List<Key> keys() {
    return keys;
  }

  /** Finds the keys that a text in a file or in code stands for. */
  public KeyLookup keyLookup() {
    return keyLookup;
  }

  /** Members that look like sinks and are none. */
  public List<LookAlike> lookAlikes() {
    return lookAlikes;
  }

  /** How versions are spelled. */
  public Spellings spellings() {
    return spellings;
  }
}
