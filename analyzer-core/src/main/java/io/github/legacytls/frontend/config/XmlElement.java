package io.github.legacytls.frontend.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An element and what tells it from others of its name: its attributes, and the texts of its simple
 * children. They are known when the element ends, so that places are written only then.
 */
final class XmlElement {

  private static final int MOST_FACTS = 8;
  private static final int LONGEST_FACT = 100;

  final String name;
  private final Optional<XmlElement> parent;
  private final int depth;
  private final Map<String, String> facts = new TreeMap<>();
  private final Map<String, Integer> childrenOfName = new HashMap<>();

  /** How many siblings of the same name stand before this one. */
  private final int index;

  /** Text seen so far directly in this element. */
  final StringBuilder text = new StringBuilder();

  boolean hasChildren;

  /** Where the start tag ends. */
  int contentStart;

  private XmlElement(String name, Optional<XmlElement> parent, int index) {
    this.name = name;
    this.index = index;
    this.parent = parent;
    this.depth = parent.map(above -> above.depth + 1).orElse(0);
  }

  static XmlElement root() {
    return new XmlElement("", Optional.empty(), 0);
  }

  XmlElement child(String name) {
    hasChildren = true;
    int before = childrenOfName.merge(name, 1, Integer::sum) - 1;
    return new XmlElement(name, Optional.of(this), before);
  }

  /** {@code [1]} for the second of several siblings of one name, nothing for an only one. */
  String position() {
    int siblings = parent.map(above -> above.childrenOfName.getOrDefault(name, 1)).orElse(1);
    return siblings > 1 ? "[" + index + "]" : "";
  }

  int depth() {
    return depth;
  }

  void fact(String of, String value) {
    if (facts.size() < MOST_FACTS && !value.isBlank() && value.length() <= LONGEST_FACT) {
      facts.putIfAbsent(of, value);
    }
  }

  /** The first of those facts that is known, such as {@code @name}. */
  Optional<String> named(List<String> by) {
    return by.stream().filter(facts::containsKey).map(facts::get).findFirst();
  }

  /** What names the element around this one. */
  Optional<String> parentName(List<String> by) {
    return parent.flatMap(above -> above.named(by));
  }

  /**
   * The place in the notation that the catalog reads: {@code
   * /Server/Realm[@className="x.JNDIRealm"]}.
   */
  String path() {
    Deque<XmlElement> elements = new ArrayDeque<>();
    XmlElement at = this;
    while (at.parent.isPresent()) {
      elements.push(at);
      at = at.parent.get();
    }
    StringBuilder path = new StringBuilder();
    for (XmlElement element : elements) {
      path.append('/').append(element.name);
      element.facts.forEach(
          (of, value) ->
              path.append('[').append(of).append("=\"").append(cleaned(value)).append("\"]"));
    }
    return path.toString();
  }

  private static String cleaned(String value) {
    return value.replace('"', '\'').replaceAll("\\s+", " ");
  }
}
