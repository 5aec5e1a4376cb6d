package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads commands that edit files in place, {@code sed} and {@code perl}. The edit of a file is a
 * setting with the key {@code edit of} and the name of the file, and of each property that the
 * script names; its value is the script after its command. What a script puts in place of a whole
 * property is a setting of that property.
 */
final class Edits {

  private static final Pattern COMMAND = Pattern.compile("(?<![\\w.\\-/])g?(sed|perl)\\s");

  /** A property, and perhaps its dots escaped, as regular expressions have it. */
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z]\\w*(?:\\\\?\\.\\w+){2,}");

  /** {@code s/key=old/key=new/}. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "s(?<d>[/|#,@])\\^?(?<key>[\\w.\\-\\\\]+)\\s*=(?:(?!\\k<d>).)*\\k<d>"
              + "(?<new>[\\w.\\-]+)\\s*=\\s*(?<value>[^\\\\&/|#@]*)\\k<d>");

  private static final String EDIT = "edit of ";

  private final Decoded line;
  private final List<Entry> entries = new ArrayList<>();

  private Edits(Decoded line) {
    this.line = line;
  }

  static boolean mayStandIn(String text) {
    return text.contains("sed ") || text.contains("perl ");
  }

  static List<Entry> in(Decoded line) {
    if (!mayStandIn(line.toString())) {
      return List.of();
    }
    Edits edits = new Edits(line);
    Matcher command = COMMAND.matcher(line);
    while (command.find()) {
      edits.command(command.group(1), new ShellWords(line, command.end()).upToEnd());
    }
    return edits.entries;
  }

  private void command(String tool, List<ShellWords.Word> words) {
    List<ShellWords.Word> scripts = new ArrayList<>();
    Optional<ShellWords.Word> file = Optional.empty();
    String dialect = tool + " ";
    boolean scriptFollows = false;
    boolean announced = false;
    for (ShellWords.Word word : words) {
      String text = word.text();
      boolean option = text.startsWith("-") && text.length() > 1 && !scriptFollows;
      if (option) {
        boolean extended = text.startsWith("--regexp-ext") || isCluster(text, "Er");
        dialect = tool.equals("sed") && extended ? "sed -E " : dialect;
        scriptFollows = text.equals("--expression") || (isCluster(text, "") && text.endsWith("e"));
        announced |= scriptFollows;
      } else if (scriptFollows || (!announced && scripts.isEmpty())) {
        scripts.add(word);
        scriptFollows = false;
      } else if (file.isEmpty()) {
        file = Optional.of(word);
      }
    }
    for (ShellWords.Word script : scripts) {
      edit(dialect, script, file);
    }
  }

  /** Whether an option is several letters, one of them of {@code letters} unless that is empty. */
  private static boolean isCluster(String option, String letters) {
    return option.matches("-[A-Za-z0-9]+(\\..*)?")
        && (letters.isEmpty() || option.chars().anyMatch(c -> letters.indexOf(c) >= 0));
  }

  private void edit(String dialect, ShellWords.Word script, Optional<ShellWords.Word> file) {
    String value = dialect + script.text();
    String name = file.map(it -> simpleName(it.text())).orElse("");
    if (!name.isEmpty()) {
      add(EDIT + name, value, SettingKind.LINES, script);
    }
    Matcher property = PROPERTY.matcher(script.text());
    while (property.find()) {
      add(EDIT + property.group().replace("\\", ""), value, SettingKind.LINES, script);
    }
    Matcher replaced = REPLACED.matcher(line).region(script.from(), script.to());
    while (replaced.find()) {
      if (replaced.group("key").replace("\\", "").equals(replaced.group("new"))) {
        entries.add(
            line.entry(
                replaced.group("new"),
                replaced.group("value"),
                name.endsWith(".properties") ? SettingKind.PROPERTIES : SettingKind.LINES,
                replaced.start("value"),
                replaced.end("value")));
      }
    }
  }

  private void add(String key, String value, SettingKind kind, ShellWords.Word at) {
    entries.add(line.entry(key, value, kind, at.from(), at.to()));
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * An edit of the file that a variable names: {@code earlier} are the settings of the same script
   * before it.
   */
  static Entry resolved(Entry entry, List<Entry> earlier) {
    if (!entry.key().startsWith(EDIT + "$")) {
      return entry;
    }
    String variable = entry.key().substring(EDIT.length() + 1).replaceAll("[{}\\\\]", "");
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (earlier.get(i).key().equals(variable)) {
        String key = EDIT + simpleName(earlier.get(i).value());
        return new Entry(key, entry.value(), entry.kind(), entry.start(), entry.end());
      }
    }
    return entry;
  }
}
