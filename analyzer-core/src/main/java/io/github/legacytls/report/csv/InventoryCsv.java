package io.github.legacytls.report.csv;

import io.github.legacytls.judge.Level;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.report.Inventory;
import io.github.legacytls.report.InventoryEntry;
import io.github.legacytls.report.InventoryWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An inventory as CSV: a line of names, and a line for each pin. */
public final class InventoryCsv implements InventoryWriter {

  private static final List<Column> COLUMNS =
      List.of(
          column("file", pin -> pin.site().resource().display()),
          column("line", pin -> number(pin.site().region().startLine())),
          column("column", pin -> number(pin.site().region().startColumn())),
          column("class", pin -> pin.site().member().map(Member::className).orElse("")),
          column("method", pin -> pin.site().member().map(Member::signature).orElse("")),
          new Column("verdict", InventoryEntry::verdict),
          new Column("level", InventoryCsv::level),
          column("role", pin -> pin.role().id()),
          new Column("versions", entry -> listed(entry.versions(), " ")),
          new Column("written", entry -> listed(entry.values(), ", ")),
          new Column("complete", entry -> entry.open() ? "no" : "yes"),
          new Column("confidence", entry -> entry.confidence().id()),
          column("scope", pin -> pin.scope().id()),
          column("library", Pin::library),
          column("api", Pin::api),
          column("catalog_id", Pin::catalogId),
          column("reaches", InventoryCsv::sink));

  private record Column(String name, Function<InventoryEntry, String> text) {}

  private static Column column(String name, Function<Pin, String> text) {
    return new Column(name, entry -> text.apply(entry.pin()));
  }

  @Override
  public void write(Inventory inventory, Appendable out) throws IOException {
    line(COLUMNS.stream().map(Column::name).toList(), out);
    for (InventoryEntry entry : inventory.entries()) {
      List<String> cells = new ArrayList<>();
      COLUMNS.forEach(column -> cells.add(column.text().apply(entry)));
      line(cells, out);
    }
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    out.append(cells.stream().map(Cell::of).collect(Collectors.joining(","))).append('\n');
  }

  private static String level(InventoryEntry entry) {
    return entry.finding().map(finding -> finding.verdict().level()).map(Level::id).orElse("");
  }

  /** The sink, where it stands elsewhere. */
  private static String sink(Pin pin) {
    Location sink = pin.sinkSite();
    if (sink.equals(pin.site())) {
      return "";
    }
    String file = sink.resource().display();
    return sink.region().hasLine() ? file + ":" + sink.line() : file;
  }

  private static String number(int number) {
    return number > 0 ? Integer.toString(number) : "";
  }

  private static String listed(List<String> texts, String separator) {
    return String.join(separator, texts);
  }
}
