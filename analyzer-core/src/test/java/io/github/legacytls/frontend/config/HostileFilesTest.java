package io.github.legacytls.frontend.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it ends in a unit, and says so when something was not read. */
class HostileFilesTest {

  @Test
  void fiftyMegabytesOfYaml() {
    byte[] content = new byte[50 * 1024 * 1024];
    byte[] line = "key: TLSv1\n".getBytes(UTF_8);
    for (int i = 0; i < content.length; i++) {
      content[i] = line[i % line.length];
    }
    assertUnread(SettingsOf.unit("a.yml", content), "it holds more than 16 Mi characters");
  }

  @Test
  void entitiesDoNotExpand() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"TLSv1\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    laughs.append("]>\n<a><b>&l39;</b><c>TLSv1</c></a>");
    assertThat(SettingsOf.file("a.xml", laughs.toString()))
        .anyMatch(setting -> setting.endsWith("/c = TLSv1"))
        .noneMatch(setting -> setting.contains("/b = TLSv1"));
  }

  @Test
  void externalEntitiesAreNotRead() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "TLSv1");
    String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a><b>&x;</b></a>";
    assertThat(SettingsOf.file("a.xml", xml)).noneMatch(setting -> setting.contains("TLSv1"));
    Files.delete(secret);
  }

  @Test
  void aliasesExpandWithinReason() {
    StringBuilder laughs = new StringBuilder("a0: &a0 {k: TLSv1}\n");
    for (int i = 1; i < 40; i++) {
      laughs.append("a" + i + ": &a" + i + " {");
      for (int j = 0; j < 10; j++) {
        laughs.append("k" + j + ": *a" + (i - 1) + ", ");
      }
      laughs.append("}\n");
    }
    assertUnread(
        SettingsOf.unit("a.yml", laughs.toString().getBytes(UTF_8)),
        "it holds, or expands to, more than 100000 settings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.json:[", "a.json:{\"a\":", "a.yml:[", "a.yml:{a: ", "a.xml:<a>", "a.conf:a {"})
  void deepNesting(String nameAndText) {
    String name = nameAndText.substring(0, nameAndText.indexOf(':'));
    String text = nameAndText.substring(name.length() + 1).repeat(50_000) + "\n";
    assertUnread(
        SettingsOf.unit(name, text.getBytes(UTF_8)), "it is nested deeper than 200 levels");
  }

  @Test
  void whatIsBrokenIsReadByLines() {
    Unit unit = SettingsOf.unit("a.yml", "a: [\nb: -Dhttps.protocols=TLSv1\n".getBytes(UTF_8));
    assertUnread(unit, "not valid YAML (line ");
    assertThat(unit.facts().stream().map(SettingsOf::line))
        .contains("2:22-2:27 JVM_ARGUMENT https.protocols = TLSv1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yml", "a.xml", "a.json", "a.conf", "a.toml", "a.properties", "a.sh"})
  void anEmptyFileSetsNothing(String name) {
    for (String text : new String[] {"", "\n", " \n\n"}) {
      Unit unit = SettingsOf.unit(name, text.getBytes(UTF_8));
      assertThat(unit.facts()).isEmpty();
      assertThat(unit.problems()).isEmpty();
    }
  }

  @Test
  void aTemplateMayBeBroken() {
    Unit unit =
        SettingsOf.unit(
            "a.yaml", "{{- if .x }}\na: -Dk=TLSv1\n{{- end }}\nb: {{ y }}\n".getBytes(UTF_8));
    assertThat(unit.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.DEBUG);
    assertThat(unit.facts().stream().map(SettingsOf::line))
        .contains("2:8-2:13 JVM_ARGUMENT k = TLSv1");
  }

  @Test
  void whatABuildFillsInIsNoError() {
    Unit unit =
        SettingsOf.unit("a.yml", "v: @project.version@\nl: [@a@, b]\nk: TLSv1\n".getBytes(UTF_8));
    assertThat(unit.problems()).isEmpty();
    assertThat(unit.facts().stream().map(SettingsOf::line))
        .contains("1:4-1:21 YAML v = @project.version@", "3:4-3:9 YAML k = TLSv1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.sh", "a.ini", "a.properties", "a.gradle", "a.bat", "a.yml", "a.json"})
  void endlessLines(String name) {
    for (String piece :
        new String[] {" ", "\"", "\"a\":", "(a=", "-D", "\"-Da=", "a=", "[", "${", "/*", "&"}) {
      Unit unit = SettingsOf.unit(name, ("k = " + piece.repeat(100_000)).getBytes(UTF_8));
      assertThat(unit.resource().path()).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.legacytls.frontend.config.ConfigFilesTest#files")
  void damagedFilesEndInAUnit(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("src", "test", "approved", "config", name));
    Random random = new Random(42);
    for (int i = 0; i < 50; i++) {
      byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      for (int j = random.nextInt(6); j > 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(SettingsOf.unit(name, damaged).resource().path()).isEqualTo(name);
    }
  }

  private static void assertUnread(Unit unit, String message) {
    assertThat(unit.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.UNREAD);
              assertThat(problem.message()).startsWith(message);
            });
  }
}
