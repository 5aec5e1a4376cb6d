package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML, by its events: nothing is constructed, so an alias costs nothing before it is looked at.
 */
final class YamlFormat implements Format {

  /** What a build fills in, {@code @project.version@}, and what no YAML value may begin with. */
  private static final Pattern FILLED_IN = Pattern.compile("(?<![^\\s\\[,])@(?=[\\w.\\-]+@)");

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Limits.STRUCTURED + 1).build();

  @Override
  public boolean accepts(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  @Override
  public List<Entry> entries(SourceText text) throws MalformedException {
    Limits.requireReadable(text);
    Reader reader = new Reader(text);
    try {
      for (Event event : new Parse(SETTINGS).parseString(readable(text.text()))) {
        reader.read(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw new MalformedException(
          "not valid YAML"
              + e.getProblemMark().map(mark -> " (line " + (mark.getLine() + 1) + ")").orElse(""));
    } catch (YamlEngineException e) {
      throw new MalformedException("not valid YAML");
    }
    return Embedded.with(reader.structure.entries(), text);
  }

  /** The text with every character in its place. */
  private static String readable(String text) {
    return text.indexOf('@') < 0 ? text : FILLED_IN.matcher(text).replaceAll("_");
  }

  private static final class Reader {
    private final SourceText text;
    private final Structure structure = new Structure(SettingKind.YAML);
    private final Offsets offsets;
    private final Deque<String> anchors = new ArrayDeque<>();

    Reader(SourceText text) {
      this.text = text;
      this.offsets = new Offsets(text.text());
    }

    void read(Event event) throws MalformedException {
      switch (event.getEventId()) {
        case DocumentStart -> structure.startDocument();
        case MappingStart -> {
          anchors.push(anchor((CollectionStartEvent) event));
          structure.startMap();
        }
        case SequenceStart -> {
          anchors.push(anchor((CollectionStartEvent) event));
          structure.startList();
        }
        case MappingEnd, SequenceEnd -> structure.end(anchors.pop());
        case Alias -> {
          if (structure.expectsKey()) {
            structure.key("*");
          } else {
            structure.alias(((AliasEvent) event).getAlias().getValue());
          }
        }
        case Scalar -> scalar((ScalarEvent) event);
        default -> {
          // streams, comments and ends of documents hold no values
        }
      }
    }

    private void scalar(ScalarEvent event) throws MalformedException {
      if (structure.expectsKey()) {
        structure.key(event.getValue());
        return;
      }
      int start = offset(event.getStartMark());
      int end = offset(event.getEndMark());
      if (event.isDQuoted() || event.isSQuoted()) {
        structure.scalar(event.getValue(), start + 1, Math.max(end - 1, start + 1), anchor(event));
      } else if (event.isPlain()) {
        boolean filledIn = start < end && text.charAt(start) == '@';
        String value = filledIn ? text.text().substring(start, end) : event.getValue();
        structure.scalar(value, start, end, anchor(event));
      } else {
        block(event, start, end);
      }
    }

    /** The text of a block begins in the line after its indicator. */
    private void block(ScalarEvent event, int start, int end) throws MalformedException {
      int line = text.lineOf(start) + 1;
      int from = line < text.lines() ? Math.min(text.lineStart(line), end) : end;
      int to = end;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      structure.scalar(event.getValue(), from, to, anchor(event));
    }

    private static String anchor(NodeEvent event) {
      return event.getAnchor().map(Anchor::getValue).orElse("");
    }

    private int offset(Optional<Mark> mark) {
      return offsets.ofCodePoint(mark.map(Mark::getIndex).orElse(0));
    }
  }
}
