package io.github.legacytls.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A text that sets a key, in one kind of file.
 *
 * @param name of the file
 */
record KeyText(String name, String text) {

  private static final String FORMAT = "cannot be written as ";

  /**
   * What people write to set {@code key}, a sample of the pattern of {@code of}.
   *
   * @param kind a word of the column {@code file_kinds}
   * @param form the column {@code value_form_and_separators}
   */
  static KeyText of(String kind, Key of, String key, String value, String form) {
    return switch (kind) {
      case "properties" -> new KeyText("app.properties", key + "=" + value + "\n");
      case "java-security" -> new KeyText("java.security", key + "=" + value + "\n");
      case "conf" -> new KeyText("app.conf", key + " = " + value + "\n");
      case "ini" -> new KeyText("app.ini", "[some]\n" + key + " = " + value + "\n");
      case "ldif" -> new KeyText("config.ldif", "dn: cn=config\n" + key + ": " + value + "\n");
      case "yaml" -> new KeyText("app.yml", nestedYaml(key, value));
      case "json" -> new KeyText("app.json", nestedJson(key, value));
      case "hocon" -> new KeyText("application.conf", nestedHocon(key, value));
      case "toml" -> new KeyText("app.toml", toml(key, value));
      case "xml" -> new KeyText("app.xml", of.isXmlPath() ? xml(key, value) : pair(key, value));
      case "jvm-args" -> new KeyText("start.sh", "java -D" + key + "=" + value + " -jar a.jar\n");
      case "env" -> new KeyText(".env", variable(of, key, value) + "\n");
      case "dockerfile" -> new KeyText("Dockerfile", "FROM a\nENV " + variable(of, key, value));
      case "shell", "cli" -> new KeyText("start.sh", command(key, value) + "\n");
      case "jdbc-url", "uri" -> new KeyText("db.properties", "url=" + url(kind, key, value, form));
      case "tns" -> new KeyText("tnsnames.ora", descriptor(key, value));
      case "java" -> new KeyText("A.java", java(key, value));
      default -> throw new IllegalArgumentException(of.id() + " " + FORMAT + kind);
    };
  }

  private static String nestedYaml(String key, String value) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (String segment : key.split("\\.", -1)) {
      text.append(depth == 0 ? "" : "\n").append("  ".repeat(depth++)).append(segment).append(":");
    }
    return text + " \"" + value + "\"\n";
  }

  private static String nestedJson(String key, String value) {
    StringBuilder text = new StringBuilder();
    String[] segments = key.split("\\.", -1);
    for (String segment : segments) {
      text.append("{\"").append(segment).append("\": ");
    }
    return text + "\"" + value + "\"" + "}".repeat(segments.length) + "\n";
  }

  private static String nestedHocon(String key, String value) {
    int dot = key.indexOf('.');
    return dot < 0
        ? "some {}\n" + key + " = \"" + value + "\"\n"
        : key.substring(0, dot) + " {\n  " + key.substring(dot + 1) + " = \"" + value + "\"\n}\n";
  }

  private static String toml(String key, String value) {
    int dot = key.lastIndexOf('.');
    String section = dot < 0 ? "" : "[" + key.substring(0, dot) + "]\n";
    return section + key.substring(dot + 1) + " = \"" + value + "\"\n";
  }

  private static String pair(String key, String value) {
    return "<configuration>\n  <property>\n    <name>"
        + key
        + "</name>\n    <value>"
        + value
        + "</value>\n  </property>\n</configuration>\n";
  }

  /** A document in which {@code notation} is the place of {@code value}. */
  private static String xml(String notation, String value) {
    XmlPlace place = XmlPlace.parse(notation);
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    List<XmlPlace.Element> elements = place.elements();
    for (int i = 0; i < elements.size(); i++) {
      XmlPlace.Element element = elements.get(i);
      boolean last = i == elements.size() - 1;
      text.append('<').append(element.name());
      List<String> children = new ArrayList<>();
      element
          .facts()
          .forEach(
              (fact, is) -> {
                if (fact.startsWith("@")) {
                  text.append(' ').append(fact.substring(1)).append("=\"" + is + "\"");
                } else {
                  children.add("<" + fact + ">" + is + "</" + fact + ">");
                }
              });
      if (last && !place.attribute().isEmpty()) {
        text.append("\n    ").append(place.attribute()).append("=\"" + value + "\"");
      }
      text.append('>').append(String.join("", children));
      open.push(element.name());
    }
    text.append(place.attribute().isEmpty() ? value : "");
    open.forEach(name -> text.append("</").append(name).append(">"));
    return text + "\n";
  }

  /** A variable of the key's own name, of the name its product makes of it, or of options. */
  private static String variable(Key of, String key, String value) {
    if (key.indexOf('.') < 0 && key.equals(key.toUpperCase(Locale.ROOT))) {
      return key + "=" + value;
    }
    return of.relaxed()
        ? key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + "=" + value
        : "JAVA_TOOL_OPTIONS=\"-Xmx1g -D" + key + "=" + value + "\"";
  }

  private static String command(String key, String value) {
    if (key.startsWith("-") || key.startsWith("+")) {
      return "tool run " + key + " " + value;
    }
    return key.equals(key.toUpperCase(Locale.ROOT))
        ? "export " + key + "=\"" + value + "\""
        : "tool set " + key + "=" + value;
  }

  private static String url(String kind, String key, String value, String form) {
    if (kind.equals("uri")) {
      return "some:ssl://host:1234/path?a=b&" + key + "=" + value + "&c=d\n";
    }
    if (form.contains("joined by ;")) {
      return "jdbc:some://host:1234;a=b;" + key + "=" + value + ";c=d\n";
    }
    return form.contains("joined by ,")
        ? "jdbc:some://host/A=b," + key + "=" + value + ",C=d\n"
        : "jdbc:some://host:1234/db?a=b&" + key + "=" + value + "&c=d\n";
  }

  private static String descriptor(String key, String value) {
    return "DB = (DESCRIPTION = (ADDRESS = (PROTOCOL = tcps)(HOST = h)(PORT = 1))\n  (SECURITY = ("
        + key
        + " = "
        + value
        + ")))\n";
  }

  private static String java(String key, String value) {
    return "class A {\n  void a(java.util.Properties p) {\n    p.setProperty(\""
        + key
        + "\", \""
        + value
        + "\");\n  }\n}\n";
  }
}
