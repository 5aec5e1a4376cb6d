package io.github.legacytls.frontend.config;

import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
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
          ScriptFormat.batch(),
          ScriptFormat.powerShell(),
          ScriptFormat.build(),
          ScriptFormat.shell());

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
    try {
      return new Settings(resource.id(), text).unit(format.get().entries(text));
    } catch (MalformedException e) {
      return new Unit(
          resource.id(),
          List.of(),
          List.of(new Problem(resource.id(), Problem.Severity.UNREAD, e.reason())));
    }
  }

  private static Optional<Format> formatOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String filled = TEMPLATE.matcher(name).replaceFirst("");
    return FORMATS.stream().filter(format -> format.accepts(filled)).findFirst();
  }
}
