package io.github.legacytls.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * {@code docs/maven-plugin.md} is what the plugin's descriptor says; {@code -Dapprove} rewrites it.
 */
class PluginReferenceTest {

  private static final Path REFERENCE = Path.of("..", "docs", "maven-plugin.md");
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  @Test
  void referenceSaysWhatTheDescriptorSays() throws Exception {
    String expected = reference();

    if (Boolean.getBoolean("approve")) {
      Files.writeString(REFERENCE, expected);
    }

    assertThat(REFERENCE)
        .as("rewrite it with: mvn -pl maven-plugin -am test -Dapprove")
        .content()
        .isEqualTo(expected);
  }

  @Test
  void everyParameterSaysWhatItIsAndSinceWhen() throws Exception {
    for (Element mojo : children(descriptor(), "mojo")) {
      for (Element parameter : editable(mojo)) {
        assertThat(text(parameter, "description")).as(text(parameter, "name")).isNotEmpty();
        assertThat(text(parameter, "since")).as(text(parameter, "name")).isNotEmpty();
      }
    }
  }

  private static String reference() throws Exception {
    StringBuilder page = new StringBuilder();
    page.append("# Maven plugin\n\n")
        .append("What the plugin's descriptor says; generated from it and compared with it.\n");
    for (Element mojo : children(descriptor(), "mojo")) {
      page.append("\n## legacytls:").append(text(mojo, "goal")).append("\n\n");
      page.append(text(mojo, "description")).append("\n\n");
      page.append("Bound to the phase `").append(text(mojo, "phase")).append("` by default.\n\n");
      page.append("| parameter | property | default | since | what |\n");
      page.append("| --- | --- | --- | --- | --- |\n");
      for (Element parameter : editable(mojo)) {
        page.append(row(mojo, parameter));
      }
    }
    return page.toString();
  }

  private static String row(Element mojo, Element parameter) {
    String name = text(parameter, "name");
    Element configured = children(children(mojo, "configuration").get(0), name).get(0);
    String usual = configured.getAttribute("default-value");
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(
            name,
            configured.getTextContent().replaceAll("[${}]", ""),
            usual.isEmpty() ? "" : "`" + usual + "`",
            text(parameter, "since"),
            text(parameter, "description"));
  }

  private static List<Element> editable(Element mojo) {
    return children(mojo, "parameter").stream()
        .filter(parameter -> text(parameter, "editable").equals("true"))
        .toList();
  }

  private static Element descriptor() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(PluginReferenceTest.class.getResourceAsStream(DESCRIPTOR))) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (IOException e) {
      throw new AssertionError("the descriptor is made by: mvn process-classes", e);
    }
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
