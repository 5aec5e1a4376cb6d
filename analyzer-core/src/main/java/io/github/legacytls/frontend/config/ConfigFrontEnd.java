package io.github.legacytls.frontend.config;

import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files of keys and values to settings. */
public final class ConfigFrontEnd {

  /** The first one that accepts a name reads the file. */
  private static final List<Format> FORMATS =
      List.of(
          PropertiesFormat.javaSecurity(),
          PropertiesFormat.properties(),
          new YamlFormat(),
          new JsonFormat(),
          new XmlFormat(),
          new HoconFormat(),
          IniFormat.ini(),
          IniFormat.toml(),
          IniFormat.lines(),
          ScriptFormat.batch(),
          ScriptFormat.powerShell(),
          ScriptFormat.build(),
          ScriptFormat.shell());

  private static final ScriptFormat LINES = ScriptFormat.shell();

  /** What is added to the name of a file that somebody copies or a tool fills in. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(\\.(template|tmpl|tpl|j2|jinja2?|erb|mustache|in|dist|sample|example|default|orig|bak))+$");

  /** Whether a file of that name, with or without directories, is configuration. */
  public boolean accepts(String fileName) {
    return formatOf(fileName).isPresent();
  }

  /**
   * The settings of one file; what is malformed or too large gives a unit with a problem. A file
   * that holds no text gives nothing.
   */
  public Unit lower(Resource resource) {
    Optional<Format> format = formatOf(resource.id().name());
    if (format.isEmpty()) {
      return new Unit(resource.id(), List.of(), List.of());
    }
    SourceText text = SourceText.decode(resource.content());
    if (text.isBinary()) {
      return new Unit(resource.id(), List.of(), List.of());
    }
    List<Problem> problems = new ArrayList<>();
    List<Entry> entries = entries(format.get(), text, resource.id(), problems);
    if (entries.size() >= Limits.ENTRIES) {
      problems.add(
          unread(
              resource.id(),
              "it holds more than " + Limits.ENTRIES + " settings; the rest was not read"));
    }
    return new Unit(resource.id(), new Settings(resource.id(), text).of(entries), problems);
  }

  /** Where the structure of a text is broken, what its single lines set can still be read. */
  private static List<Entry> entries(
      Format format, SourceText text, ResourceId id, List<Problem> problems) {
    try {
      return format.entries(text);
    } catch (MalformedException e) {
      String message = e.reason() + "; only the options and variables in its lines were read";
      problems.add(
          isTemplate(text)
              ? new Problem(id, Problem.Severity.DEBUG, message)
              : unread(id, message));
      return LINES.entries(text);
    }
  }

  private static Problem unread(ResourceId id, String message) {
    return new Problem(id, Problem.Severity.UNREAD, message);
  }

  /** What a tool fills in is not expected to be well-formed before. */
  private static boolean isTemplate(SourceText text) {
    return text.text().contains("{{") || text.text().contains("{%") || text.text().contains("<%");
  }

  private static Optional<Format> formatOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String filled = TEMPLATE.matcher(name).replaceFirst("");
    return FORMATS.stream().filter(format -> format.accepts(filled)).findFirst();
  }
}
