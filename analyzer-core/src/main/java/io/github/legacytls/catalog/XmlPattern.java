package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of XML elements as the key table writes it, a small part of XPath: {@code
 * //a/b[@n=v|w]//(c|d)/@e}. In values {@code *} stands for anything; {@code !=} also holds where
 * there is nothing.
 */
record XmlPattern(Key key, List<Step> steps, List<String> attributes) {

  private static final Pattern STEP =
      Pattern.compile("(//?)(@?)(\\([^)]*\\)|[^/\\[\\]()]+)((?:\\[[^\\]]*\\])*)");
  private static final Pattern CONDITION = Pattern.compile("\\[([^=!\\]]+)(!?=)([^\\]]*)\\]");

  private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");

  private record Step(boolean anywhereBelow, List<String> names, List<Condition> conditions) {}

  private record Condition(String fact, boolean not, List<String> globs) {
    boolean holds(XmlPlace.Element element) {
      String value = element.facts().get(fact);
      boolean equal = value != null && globs.stream().anyMatch(it -> Globs.matches(it, value));
      return equal != not;
    }
  }

  static XmlPattern of(Key key) {
    List<Step> steps = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    Matcher matcher = STEP.matcher(key.key());
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      end = matcher.end();
      List<String> names = Alternatives.choices(matcher.group(3).replaceAll("[()]", ""));
      if (matcher.group(2).isEmpty()) {
        steps.add(new Step(matcher.group(1).equals("//"), names, conditions(matcher.group(4))));
      } else {
        attributes.addAll(names);
      }
    }
    if (end != key.key().length()) {
      throw new IllegalArgumentException("not a path of elements: " + key.key());
    }
    return new XmlPattern(key, List.copyOf(steps), List.copyOf(attributes));
  }

  private static List<Condition> conditions(String text) {
    List<Condition> conditions = new ArrayList<>();
    Matcher matcher = CONDITION.matcher(text);
    while (matcher.find()) {
      conditions.add(
          new Condition(
              matcher.group(1),
              matcher.group(2).equals("!="),
              Alternatives.choices(matcher.group(3).replace("\"", ""))));
    }
    return conditions;
  }

  /** {@code @attribute} or element names by which a place that matches the path ends. */
  static List<String> lastNames(String path) {
    int depth = 0;
    int end = path.length();
    for (int i = path.length() - 1; i >= 0; i--) {
      char c = path.charAt(i);
      depth += c == ']' ? 1 : c == '[' ? -1 : 0;
      if (depth == 0 && c == '[') {
        end = i;
      }
      if (depth == 0 && c == '/') {
        String last = path.substring(i + 1, end);
        boolean attribute = last.startsWith("@");
        String names = (attribute ? last.substring(1) : last).replace("(", "").replace(")", "");
        List<String> lastNames = new ArrayList<>();
        for (String name : Alternatives.choices(names)) {
          lastNames.add(attribute ? "@" + name : name);
        }
        return lastNames;
      }
    }
    return List.of();
  }

  /** A path in which alternatives are replaced by those that stand at a place. */
  static String chosen(String path, XmlPlace place) {
    String named =
        CHOICE
            .matcher(path)
            .replaceAll(
                choice ->
                    Matcher.quoteReplacement(
                        Alternatives.choices(choice.group(1)).stream()
                            .filter(place::names)
                            .findFirst()
                            .orElse(choice.group())));
    return CONDITION
        .matcher(named)
        .replaceAll(
            condition ->
                Matcher.quoteReplacement(
                    condition.group(3).indexOf('|') < 0 || condition.group(2).equals("!=")
                        ? condition.group()
                        : place
                            .fact(condition.group(1), Alternatives.choices(condition.group(3)))
                            .map(value -> "[" + condition.group(1) + "=" + value + "]")
                            .orElse(condition.group())));
  }

  boolean matches(XmlPlace place) {
    if (attributes.isEmpty() != place.attribute().isEmpty()
        || (!attributes.isEmpty() && !attributes.contains(place.attribute()))) {
      return false;
    }
    return matches(steps.size() - 1, place.elements(), place.elements().size() - 1);
  }

  /** Whether the steps up to {@code at} end with the element at {@code depth}. */
  private boolean matches(int at, List<XmlPlace.Element> elements, int depth) {
    if (depth < 0) {
      return false;
    }
    Step step = steps.get(at);
    XmlPlace.Element element = elements.get(depth);
    if (!step.names().contains(element.name()) && !step.names().contains("*")) {
      return false;
    }
    if (!step.conditions().stream().allMatch(it -> it.holds(element))) {
      return false;
    }
    if (at == 0) {
      return step.anywhereBelow() || depth == 0;
    }
    if (!step.anywhereBelow()) {
      return matches(at - 1, elements, depth - 1);
    }
    for (int above = depth - 1; above >= 0; above--) {
      if (matches(at - 1, elements, above)) {
        return true;
      }
    }
    return false;
  }
}
