package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in an XML document: the elements from the root down, and the attribute when
 * the value is not the text of the last element.
 *
 * @param elements outermost first
 * @param attribute empty for the text of the last element
 */
public record XmlPlace(List<Element> elements, String attribute) {

  private static final Pattern STEP =
      Pattern.compile("/(@?[^/\\[\\]]+)((?:\\[@?[^=\\]]+=\"[^\"]*\"\\])*)");
  private static final Pattern FACT = Pattern.compile("\\[(@?[^=\\]]+)=\"([^\"]*)\"\\]");

  public XmlPlace {
    elements = List.copyOf(elements);
  }

  /**
   * An element and what is known of it.
   *
   * @param name without namespace prefix
   * @param facts values of its attributes ({@code @name}) and texts of its simple children ({@code
   *     artifactId})
   */
  public record Element(String name, Map<String, String> facts) {
    public Element {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * Reads the notation in which settings of XML files carry their place: {@code
   * /Server/Realm[@className="x.JNDIRealm"]/@sslProtocol}, or {@code
   * /project/plugin[artifactId="a"]/argLine} for the text of an element. Double quotes in values
   * are written as single ones.
   */
  public static XmlPlace parse(String notation) {
    List<Element> elements = new ArrayList<>();
    String attribute = "";
    Matcher steps = STEP.matcher(notation);
    while (steps.find()) {
      String name = steps.group(1);
      if (name.startsWith("@")) {
        attribute = name.substring(1);
        break;
      }
      Map<String, String> facts = new HashMap<>();
      Matcher each = FACT.matcher(steps.group(2));
      while (each.find()) {
        facts.putIfAbsent(each.group(1), each.group(2));
      }
      elements.add(new Element(name, facts));
    }
    return new XmlPlace(elements, attribute);
  }

  /** The notation that {@link #parse} reads. */
  public String notation() {
    StringBuilder text = new StringBuilder();
    for (Element element : elements) {
      text.append('/').append(element.name());
      element.facts().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              fact ->
                  text.append('[')
                      .append(fact.getKey())
                      .append("=\"")
                      .append(fact.getValue().replace('"', '\''))
                      .append("\"]"));
    }
    return attribute.isEmpty() ? text.toString() : text + "/@" + attribute;
  }

  /** Whether an element, or the attribute, is called so. */
  boolean names(String name) {
    return attribute.equals(name) || elements.stream().anyMatch(it -> it.name().equals(name));
  }

  /** Which of some values a fact of an element has; they may hold {@code *}. */
  Optional<String> fact(String name, List<String> values) {
    return elements.stream()
        .flatMap(element -> Optional.ofNullable(element.facts().get(name)).stream())
        .flatMap(is -> values.stream().filter(value -> Globs.matches(value, is)))
        .findFirst();
  }

  /** {@code @attribute}, or the name of the last element. */
  String lastName() {
    if (!attribute.isEmpty()) {
      return "@" + attribute;
    }
    return elements.isEmpty() ? "" : elements.get(elements.size() - 1).name();
  }
}
