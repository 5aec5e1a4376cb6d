package io.github.legacytls.frontend.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HOCON, of which the library tells the line only; the column is where the value stands in it.
 * Nothing is included and nothing is substituted: both could reach out of the file, or grow without
 * end.
 */
final class HoconFormat implements Format {

  private static final ConfigParseOptions OPTIONS =
      ConfigParseOptions.defaults()
          .setSyntax(ConfigSyntax.CONF)
          .setIncluder(new NoIncludes())
          .setOriginDescription("");

  /** An optional override by the environment, which leaves the value before it in force. */
  private static final Pattern OVERRIDE =
      Pattern.compile("(?m)^[ \\t]*[\\w.\\-\"]+[ \\t]*[:=][ \\t]*\\$\\{\\?[^}\\n]*\\}[ \\t]*$");

  private static final Pattern BLOCK = Pattern.compile("(?<!\\$)\\{");

  /** Of a language in which {@code =>} stands between keys and values: it would be read as one. */
  private static final Pattern ARROW = Pattern.compile("(?m)^\\s*\"?[\\w.\\-]+\"?\\s*=>");

  private final IniFormat plain = IniFormat.ini();

  @Override
  public boolean accepts(String name) {
    return name.endsWith(".conf") || name.endsWith(".hocon");
  }

  /** Files of this name without blocks, or with blocks of another kind, are read line by line. */
  @Override
  public List<Entry> entries(SourceText text) throws MalformedException {
    if (!BLOCK.matcher(text.text()).find() || ARROW.matcher(text.text()).find()) {
      return plain.entries(text);
    }
    Limits.requireReadable(text);
    requireShallow(text);
    try {
      Config config = ConfigFactory.parseString(withoutOverrides(text.text()), OPTIONS);
      Reader reader = new Reader(text);
      reader.object("", config.root());
      return Embedded.with(reader.inOrder(), text);
    } catch (ConfigException e) {
      return plain.entries(text);
    }
  }

  /** The library reads nested values by recursion. */
  private static void requireShallow(SourceText text) throws MalformedException {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth > Structure.DEEPEST) {
        throw new MalformedException("it is nested deeper than " + Structure.DEEPEST + " levels");
      }
    }
  }

  private static String withoutOverrides(String text) {
    Matcher matcher = OVERRIDE.matcher(text);
    return matcher.replaceAll(match -> " ".repeat(match.end() - match.start()));
  }

  private static final class Reader {
    private final SourceText text;
    private final List<Entry> entries = new ArrayList<>();

    Reader(SourceText text) {
      this.text = text;
    }

    List<Entry> inOrder() {
      entries.sort(Comparator.comparingInt(Entry::start));
      return entries;
    }

    void object(String path, ConfigObject object) throws MalformedException {
      for (Map.Entry<String, ConfigValue> member : object.entrySet()) {
        String key = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        value(key, member.getKey(), member.getValue(), 0);
      }
    }

    /** Adds what a value holds; the offset after it. */
    private int value(String path, String name, ConfigValue value, int from)
        throws MalformedException {
      try {
        switch (value.valueType()) {
          case OBJECT -> object(path, (ConfigObject) value);
          case LIST -> list(path, name, (ConfigList) value);
          case NULL -> {
            return from;
          }
          default -> {
            return scalar(path, name, value, from);
          }
        }
      } catch (ConfigException.NotResolved e) {
        return from; // a substitution, which is not followed
      }
      return from;
    }

    private void list(String path, String name, ConfigList list) throws MalformedException {
      int after = 0;
      for (int i = 0; i < list.size(); i++) {
        after = value(path + "[" + i + "]", name, list.get(i), after);
      }
    }

    private int scalar(String path, String name, ConfigValue value, int from)
        throws MalformedException {
      if (entries.size() >= Limits.ENTRIES) {
        throw new MalformedException("it holds more than " + Limits.ENTRIES + " settings");
      }
      String written = String.valueOf(value.unwrapped());
      int line = Math.min(Math.max(value.origin().lineNumber() - 1, 0), text.lines() - 1);
      int start = text.lineStart(line);
      int end = text.lineEnd(line);
      String characters = text.text().substring(start, end);
      int search = from > start && from <= end ? from - start : afterKey(characters, name);
      int found = characters.indexOf(written, search);
      if (found >= 0) {
        start += found;
        end = start + written.length();
      }
      entries.add(new Entry(path, written, SettingKind.HOCON, start, end));
      return end;
    }

    private static int afterKey(String line, String name) {
      int key = line.indexOf(name);
      return key < 0 ? 0 : key + name.length();
    }
  }
}
