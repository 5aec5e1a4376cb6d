package io.github.legacytls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.Key;
import io.github.legacytls.catalog.Sink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The APIs and configuration keys that are known, to be listed and searched.
 *
 * @param entries APIs first, then keys, each in the order of its table
 */
public record CatalogListing(List<Entry> entries) {

  public CatalogListing {
    entries = List.copyOf(entries);
  }

  /** In what form a listing is written. */
  public enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** As options spell it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One row.
   *
   * @param id {@code api-001} or {@code cfg-013}
   * @param kind {@code api} or {@code key}
   * @param product library or product
   * @param names the member with its descriptor, or the spellings of the key
   * @param role what it does with the value: {@code enabled-protocols}
   * @param use how the row is used: {@code argument}, {@code key}, ...; for keys where they are
   *     read
   */
  public record Entry(
      String id,
      String kind,
      String product,
      List<String> names,
      String role,
      String use,
      String note) {
    public Entry {
      names = List.copyOf(names);
    }

    private boolean contains(String word) {
      return (id + ' ' + product + ' ' + names + ' ' + role + ' ' + note)
          .toLowerCase(Locale.ROOT)
          .contains(word);
    }
  }

  /**
   * All that is known.
   *
   * @param userTables further tables, with the columns of the program's own
   * @throws CatalogException when one of them cannot be read
   */
  public static CatalogListing load(List<Path> userTables) {
    Catalog catalog = LegacyTls.catalog(userTables);
    List<Entry> entries = new ArrayList<>();
    catalog.sinks().stream().map(CatalogListing::entry).forEach(entries::add);
    Map<String, List<Key>> rows =
        catalog.keys().stream()
            .filter(key -> catalog.sink(key.id()).isEmpty())
            .collect(Collectors.groupingBy(Key::id, LinkedHashMap::new, Collectors.toList()));
    rows.values().stream().map(CatalogListing::entry).forEach(entries::add);
    return new CatalogListing(entries);
  }

  private static Entry entry(Sink sink) {
    return new Entry(
        sink.id(),
        "api",
        sink.library(),
        List.of(sink.api()),
        sink.role().id(),
        sink.treatment().id(),
        sink.note());
  }

  private static Entry entry(List<Key> row) {
    Key first = row.get(0);
    return new Entry(
        first.id(),
        "key",
        first.product(),
        row.stream().map(Key::key).distinct().toList(),
        row.stream().map(key -> key.role().id()).distinct().collect(Collectors.joining(", ")),
        first.kinds().stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .collect(Collectors.joining(", ")),
        first.note());
  }

  /** The rows in which every one of the words occurs, in whatever case. */
  public CatalogListing search(List<String> words) {
    List<String> folded = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return new CatalogListing(
        entries.stream().filter(entry -> folded.stream().allMatch(entry::contains)).toList());
  }

  /** The listing as a text that ends with a line break. */
  public String in(Format format) {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case MARKDOWN -> markdown();
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(entry.id())
          .append("  ")
          .append(entry.product())
          .append("  (")
          .append(entry.role())
          .append(")\n");
      entry.names().forEach(name -> text.append("    ").append(name).append('\n'));
      if (!entry.note().isEmpty()) {
        text.append("    ").append(entry.note()).append('\n');
      }
    }
    return text.toString();
  }

  private String json() {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(entries)
              .replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts can always be written", e);
    }
  }

  private String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("| id | product | name | role | use | note |\n");
    page.append("| --- | --- | --- | --- | --- | --- |\n");
    for (Entry entry : entries) {
      page.append("| ")
          .append(
              List.of(
                      entry.id(),
                      cell(entry.product()),
                      entry.names().stream()
                          .map(name -> "`" + cell(name) + "`")
                          .collect(Collectors.joining(", ")),
                      entry.role(),
                      entry.use(),
                      cell(entry.note()))
                  .stream()
                  .collect(Collectors.joining(" | ")))
          .append(" |\n");
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
