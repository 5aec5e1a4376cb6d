package io.github.legacytls.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class PomElementTest {

  private static final List<String> POM =
      List.of(
          "<project>",
          "  <dependencies>",
          "    <dependency>",
          "      <artifactId>a</artifactId>",
          "    </dependency>",
          "    <dependency><artifactId>b</artifactId></dependency> <dependency>",
          "  </dependencies>");

  @Test
  void elementOverLines() {
    assertThat(PomElement.around(POM, "dependency", 3)).isEqualTo(Region.of(3, 5, 5, 18));
  }

  @Test
  void elementOnOneLine() {
    assertThat(PomElement.around(POM, "dependency", 6)).isEqualTo(Region.of(6, 5, 6, 56));
  }

  @Test
  void lineWithoutTheElementIsTheLineAlone() {
    assertThat(PomElement.around(POM, "dependency", 4)).isEqualTo(Region.line(4, 0));
  }

  @Test
  void lineOutsideOfTheFileIsTheLineAlone() {
    assertThat(PomElement.around(POM, "dependency", 99)).isEqualTo(Region.line(99, 0));
  }
}
