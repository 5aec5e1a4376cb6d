package io.github.legacytls.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.report.Inventory;
import io.github.legacytls.report.InventoryEntry;
import io.github.legacytls.report.InventoryWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** An inventory as one JSON object, pin by pin, so that a large one needs no more memory. */
public final class InventoryJson implements InventoryWriter {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  @Override
  public void write(Inventory inventory, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      json.writeStartObject();
      json.writeArrayFieldStart("pins");
      for (InventoryEntry entry : inventory.entries()) {
        pin(entry, json);
        json.flush();
        out.append(text.getBuffer());
        text.getBuffer().setLength(0);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unread");
      for (Problem problem : inventory.unread()) {
        json.writeStartObject();
        json.writeStringField("file", problem.resource().display());
        json.writeStringField("reason", problem.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void pin(InventoryEntry entry, JsonGenerator json) throws IOException {
    Pin pin = entry.pin();
    json.writeStartObject();
    place(pin.site(), json);
    json.writeStringField("verdict", entry.verdict());
    if (entry.finding().isPresent()) {
      Finding finding = entry.finding().get();
      json.writeStringField("level", finding.verdict().level().id());
      json.writeStringField("behaviour", finding.verdict().behaviour());
    }
    json.writeStringField("role", pin.role().id());
    strings("versions", entry.versions(), json);
    strings("values", entry.values(), json);
    readings(pin.readings(), json);
    json.writeStringField("confidence", entry.confidence().id());
    json.writeStringField("scope", pin.scope().id());
    json.writeStringField("library", pin.library());
    json.writeStringField("api", pin.api());
    json.writeStringField("catalogId", pin.catalogId());
    json.writeStringField("container", pin.site().resource().archive().display());
    if (!pin.sinkSite().equals(pin.site())) {
      json.writeObjectFieldStart("sink");
      place(pin.sinkSite(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** File, line and column, and class and method; what is not known is left out. */
  private static void place(Location place, JsonGenerator json) throws IOException {
    json.writeStringField("file", place.resource().display());
    if (place.region().hasLine()) {
      json.writeNumberField("line", place.line());
    }
    if (place.region().hasColumns()) {
      json.writeNumberField("column", place.region().startColumn());
    }
    if (place.member().isPresent()) {
      Member member = place.member().get();
      json.writeStringField("class", member.className());
      json.writeStringField("method", member.signature());
    }
  }

  /** One for each path the value can come on. */
  private static void readings(List<Reading> readings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("readings");
    for (Reading reading : readings) {
      json.writeStartObject();
      strings("versions", InventoryEntry.jsseNames(reading.versions().stream()), json);
      strings("values", InventoryEntry.written(reading.versions().stream()), json);
      json.writeBooleanField("open", reading.open());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
