package io.github.legacytls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.pin.Circumstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of security properties that the JDK does not read has no effect. */
class OverridingFilesTest {

  private static final String DENY_LIST = "jdk.tls.disabledAlgorithms=";
  private static final String AS_SHIPPED = DENY_LIST + "SSLv3, TLSv1, TLSv1.1\n";
  private static final String OPEN = DENY_LIST + "RC4\n";

  @TempDir Path base;

  @BeforeEach
  void anImageWithAJdkThatForbidsSuchFiles() throws IOException {
    write(
        "app/Dockerfile", "CMD java -Djava.security.properties=/etc/app/own.security -jar a.jar\n");
    write("app/jdk/java.security", AS_SHIPPED + "security.overridePropertiesFile=false\n");
    write("app/conf/own.security", OPEN);
  }

  @Test
  void isNotRead() {
    assertThat(Scanned.below(base).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(shown(finding)).isEqualTo("app/conf/own.security no-effect");
              assertThat(finding.verdict().message())
                  .contains("security.overridePropertiesFile=false");
              assertThat(finding.pin().circumstance().map(Circumstance::site))
                  .hasValueSatisfying(
                      site -> {
                        assertThat(site.resource().path()).isEqualTo("app/jdk/java.security");
                        assertThat(site.line()).isEqualTo(2);
                      });
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE"})
  void isReadWhereItIsAllowed(String value) throws IOException {
    write("app/jdk/java.security", AS_SHIPPED + "security.overridePropertiesFile=" + value + "\n");
    assertRead();
  }

  @Test
  void isReadWhereNothingIsSaid() throws IOException {
    write("app/jdk/java.security", AS_SHIPPED);
    assertRead();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another command names it for another JDK, other/Dockerfile, own.security",
    "a command of a folder beside names it, app/bin/run.sh, conf/own.security",
    "one of two JDKs allows it, app/jdk8/java.security, allowed"
  })
  void mayBeReadSomewhere(String why, String file, String text) throws IOException {
    write(
        file,
        text.equals("allowed")
            ? AS_SHIPPED + "security.overridePropertiesFile=true\n"
            : "java -Djava.security.properties=" + text + " -jar a.jar\n");
    assertThat(shown()).as(why).containsExactly("app/conf/own.security legacy-reenabled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FALSE", "no", ""})
  void everythingElseIsANo(String value) throws IOException {
    write("app/jdk/java.security", "security.overridePropertiesFile=" + value + "\n");
    assertThat(shown()).containsExactly("app/conf/own.security no-effect");
  }

  @Test
  void whatNoCommandNamesIsNotJudgedByIt() throws IOException {
    write("app/conf/another.security", OPEN);
    assertThat(shown())
        .containsExactlyInAnyOrder(
            "app/conf/another.security legacy-reenabled", "app/conf/own.security no-effect");
  }

  @Test
  void theFileOfTheJdkItselfIsRead() throws IOException {
    write("app/jdk/java.security", OPEN + "security.overridePropertiesFile=false\n");
    assertThat(shown())
        .containsExactlyInAnyOrder(
            "app/jdk/java.security legacy-reenabled", "app/conf/own.security no-effect");
  }

  private void assertRead() {
    assertThat(shown()).containsExactly("app/conf/own.security legacy-reenabled");
  }

  private List<String> shown() {
    return Scanned.below(base).findings().stream().map(OverridingFilesTest::shown).toList();
  }

  private static String shown(Finding finding) {
    return finding.pin().site().resource().path() + " " + finding.verdict().rule().id();
  }

  private void write(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
