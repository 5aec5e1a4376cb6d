package io.github.legacytls.frontend.config;

import io.github.legacytls.frontend.config.XmlTags.Span;
import io.github.legacytls.frontend.config.XmlTags.Tag;
import io.github.legacytls.ir.SettingKind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML: attributes and texts by the path of their elements, and the key of every pair of a name and
 * a value. Document types are skipped, so entities cannot expand and nothing outside is read.
 */
final class XmlFormat implements Format {

  private static final Set<String> EXTENSIONS =
      Set.of("xml", "pom", "launch", "jnlp", "iml", "xconf", "config", "wsdd", "plist");

  private static final List<String> NAMES = List.of("@name", "@key", "name", "key");

  @Override
  public boolean accepts(String name) {
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') >= 0;
  }

  /** Some extensions are also those of files of lines. */
  @Override
  public List<Entry> entries(SourceText original) throws MalformedException {
    if (!original.text().stripLeading().startsWith("<")) {
      return IniFormat.ini().entries(original);
    }
    Limits.requireReadable(original);
    SourceText text = SourceText.of(XmlComments.blanked(original.text()));
    Reader reader = new Reader(text);
    try {
      XMLStreamReader events = factory().createXMLStreamReader(new StringReader(text.text()));
      while (events.hasNext()) {
        reader.read(next(events), events);
      }
    } catch (XMLStreamException e) {
      throw new MalformedException(
          "not well-formed XML"
              + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNumber() + ")"));
    }
    return reader.entries();
  }

  /** The parser answers some broken documents with unchecked exceptions of its own (JDK 17). */
  private static int next(XMLStreamReader events) throws XMLStreamException {
    try {
      return events.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser failed", e);
    }
  }

  /** The JDK's own parser, whatever else is on the class path of a build. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // Newer JDKs have a limit of their own (JDK 25: 200), and say so in words of their own.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /** A value whose key is written when everything about its elements is known. */
  private record Found(XmlElement element, String attribute, String value, Span span) {}

  private static final class Reader {
    private final SourceText text;
    private final XmlTags tags;
    private final List<Found> found = new ArrayList<>();
    private XmlElement current = XmlElement.root();
    private final Deque<XmlElement> open = new ArrayDeque<>();

    Reader(SourceText text) {
      this.text = text;
      this.tags = new XmlTags(text.text());
    }

    void read(int event, XMLStreamReader events) throws MalformedException {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(events);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (current.text.length() < Decoded.MOST) {
            current.text.append(events.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {
          // neither comments nor instructions nor entities hold values
        }
      }
    }

    private void start(XMLStreamReader events) throws MalformedException {
      Tag tag =
          tags.next().orElseThrow(() -> new MalformedException("its tags cannot be told apart"));
      open.push(current);
      current = current.child(unprefixed(events.getLocalName()));
      if (current.depth() > Structure.DEEPEST) {
        throw new MalformedException("it is nested deeper than " + Structure.DEEPEST + " levels");
      }
      current.contentStart = tag.end();
      for (int i = 0; i < events.getAttributeCount(); i++) {
        String name = events.getAttributeLocalName(i);
        Span span = tag.attributes().get(name);
        String value = events.getAttributeValue(i);
        current.fact("@" + unprefixed(name), value);
        if (span != null) {
          found.add(new Found(current, unprefixed(name), value, span));
        }
      }
    }

    private void end() {
      if (!current.hasChildren) {
        String value = current.text.toString().strip();
        found.add(new Found(current, "", value, content(current.contentStart)));
        open.element().fact(current.name, value);
      }
      current = open.pop();
    }

    /** The text of a simple element, without blanks around it and without the frame of a CDATA. */
    private Span content(int from) {
      String characters = text.text();
      int start = skipBlanks(from);
      if (characters.startsWith("<![CDATA[", start)) {
        start = skipBlanks(start + "<![CDATA[".length());
        int end = characters.indexOf("]]>", start);
        return trimmed(start, end < 0 ? start : end);
      }
      return trimmed(start, Math.max(start, tags.nextMarkup(start)));
    }

    private int skipBlanks(int from) {
      int start = from;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      return start;
    }

    private Span trimmed(int start, int end) {
      int to = end;
      while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      return new Span(start, to);
    }

    List<Entry> entries() throws MalformedException {
      List<Entry> entries = new ArrayList<>();
      long written = 0;
      for (Found each : found) {
        if (each.value.isBlank()) {
          continue;
        }
        String path = each.element.path();
        String key =
            each.attribute.isEmpty()
                ? path + each.element.position()
                : path + "/@" + each.attribute;
        written += key.length();
        if (written > Limits.STRUCTURED) {
          throw new MalformedException("it holds more elements than are read of one file");
        }
        entries.add(entry(key, each));
        plainKey(each).ifPresent(plain -> entries.add(entry(plain, each)));
        if (each.value.contains("-D") || each.value.indexOf('=') > 0) {
          entries.addAll(Embedded.in(XmlComments.unescaped(text, each.span)));
        }
      }
      return entries;
    }

    private static Entry entry(String key, Found found) {
      return new Entry(key, found.value, SettingKind.XML, found.span.start(), found.span.end());
    }

    /**
     * The key that pairs of elements or attributes spell: {@code <name>k</name><value>v</value>},
     * {@code name="k" value="v"}, {@code <prop key="k">v</prop>}, {@code <k.l>v</k.l>}.
     */
    private static Optional<String> plainKey(Found found) {
      boolean isText = found.attribute.isEmpty();
      if (isText && found.element.name.equals("value")) {
        return found.element.parentName(NAMES);
      }
      if (isText && found.element.name.indexOf('.') > 0) {
        return Optional.of(found.element.name);
      }
      if (isText || found.attribute.equals("value")) {
        return found.element.named(NAMES.subList(0, 2));
      }
      return Optional.empty();
    }
  }

  private static String unprefixed(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
