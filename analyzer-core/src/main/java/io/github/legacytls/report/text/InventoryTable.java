package io.github.legacytls.report.text;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Place;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Nobody;
import io.github.legacytls.report.Inventory;
import io.github.legacytls.report.InventoryEntry;
import io.github.legacytls.report.InventoryWriter;
import io.github.legacytls.report.Printable;
import io.github.legacytls.report.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An inventory as a table for people: one line for each pin, and a count. */
public final class InventoryTable implements InventoryWriter {

  private static final List<String> NAMES =
      List.of("VERDICT", "VERSIONS", "ROLE", "CONFIDENCE", "API", "PLACE");

  /** A cell that is wider pushes the rest of its line, and no other line. */
  private static final int WIDEST = 48;

  private static final String UNKNOWN = "?";
  private static final String GAP = "  ";

  private final Style style;

  public InventoryTable(Style style) {
    this.style = style;
  }

  @Override
  public void write(Inventory inventory, Appendable out) throws IOException {
    List<List<String>> rows = inventory.entries().stream().map(InventoryTable::cells).toList();
    if (!rows.isEmpty()) {
      List<Integer> widths = widths(rows);
      out.append(style.faint(line(NAMES, widths))).append('\n');
      for (int i = 0; i < rows.size(); i++) {
        out.append(coloured(inventory.entries().get(i), rows.get(i), widths)).append('\n');
      }
      out.append('\n');
    }
    for (String line : Summary.unread(inventory.unread(), style)) {
      out.append(line).append('\n');
    }
    out.append(style.strong(count(inventory)))
        .append(' ')
        .append(style.faint(Summary.extent(inventory.statistics())))
        .append('\n');
  }

  private static List<String> cells(InventoryEntry entry) {
    return List.of(
        entry.verdict(),
        entry.isUnresolved() ? UNKNOWN : Printable.of(versions(entry.pin().readings())),
        entry.pin().role().id(),
        entry.confidence().id(),
        Printable.of(Place.of(entry.pin()).shown()),
        Printable.of(TextReporter.place(entry.pin().site())));
  }

  /** {@code TLSv1, TLSv1.2}, or what one path and another one bring: {@code TLSv1 or TLSv1.2}. */
  private static String versions(List<Reading> readings) {
    return readings.stream()
        .map(InventoryTable::versions)
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static String versions(Reading reading) {
    List<String> shown = new ArrayList<>();
    reading.versions().stream().map(InventoryTable::shown).distinct().forEach(shown::add);
    if (reading.open()) {
      shown.add(shown.isEmpty() ? UNKNOWN : "...");
    }
    return shown.isEmpty() ? "none" : String.join(", ", shown);
  }

  /** A version by its own name, whatever it is called there; what is none of them as written. */
  private static String shown(SpelledVersion version) {
    String written = version.written().strip();
    return version.meaning() instanceof Nobody
        ? "\"" + version.written() + "\""
        : version.version().map(known -> known.jsseName()).orElse(written);
  }

  private static List<Integer> widths(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      int column = i;
      widths.add(
          rows.stream()
              .mapToInt(row -> Printable.width(row.get(column)))
              .filter(width -> width <= WIDEST)
              .reduce(NAMES.get(i).length(), Math::max));
    }
    return widths;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(padded(cells.get(i), widths.get(i))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private String coloured(InventoryEntry entry, List<String> cells, List<Integer> widths) {
    String line = line(cells, widths);
    String verdict = cells.get(0);
    return entry
        .finding()
        .map(Finding::verdict)
        .map(found -> style.level(found.level(), verdict) + line.substring(verdict.length()))
        .orElse(line);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - Printable.width(cell)));
  }

  private static String count(Inventory inventory) {
    List<InventoryEntry> entries = inventory.entries();
    if (entries.isEmpty()) {
      return "No pins";
    }
    long unresolved = entries.stream().filter(InventoryEntry::isUnresolved).count();
    long findings = entries.stream().filter(entry -> entry.finding().isPresent()).count();
    return Summary.counted(entries.size(), "pin", "pins")
        + ": "
        + levels(entries)
        + Summary.counted(entries.size() - findings - unresolved, "fine", "fine")
        + ", "
        + Summary.counted(unresolved, "unresolved", "unresolved");
  }

  private static String levels(List<InventoryEntry> entries) {
    StringBuilder levels = new StringBuilder();
    for (Level level : Level.values()) {
      long count =
          entries.stream()
              .flatMap(entry -> entry.finding().stream())
              .filter(finding -> finding.verdict().level() == level)
              .count();
      levels.append(Summary.counted(count, level.id(), level.id() + "s")).append(", ");
    }
    return levels.toString();
  }
}
