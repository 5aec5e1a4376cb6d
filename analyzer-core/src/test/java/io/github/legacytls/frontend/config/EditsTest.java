package io.github.legacytls.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sed -i 's/a, b//g' /x/a.security ~ edit of a.security = sed s/a, b//g",
        "sed -i \"s/a, b//\" \"$JAVA_HOME/a.security\" && x ~ edit of a.security = sed s/a, b//",
        "sed -i -e s/a/b/ -e 's/c/d/' a.security ~ edit of a.security = sed s/c/d/",
        "sed -Ei 's/a/b/' a.security ~ edit of a.security = sed -E s/a/b/",
        "sed -i.bak -r 's/a/b/' a.security ~ edit of a.security = sed -E s/a/b/",
        "perl -pi -e 's/a/b/' a.security ~ edit of a.security = perl s/a/b/",
        "x && sudo sed -i 's/a;b/c/' a.security; y ~ edit of a.security = sed s/a;b/c/",
        "CMD [\"sh\", \"-c\", \"sed -i 's/a/b/' /x/a.security\"] ~ edit of a.security = sed s/a/b/",
        "sed -i 's/x.y.z=1/u/' $F ~ edit of x.y.z = sed s/x.y.z=1/u/",
        "sed -i 's/x\\.y\\.z=1/u/' $F ~ edit of x.y.z = sed s/x\\.y\\.z=1/u/",
      })
  void edits(String line, String setting) {
    assertThat(SettingsOf.file("run.sh", line + "\n"))
        .anySatisfy(it -> assertThat(it).endsWith(" LINES " + setting.strip()));
  }

  @Test
  void theRegionIsTheScript() {
    assertThat(SettingsOf.file("Dockerfile", "RUN a && \\\n  sed -i 's/a/b/' a.security\n"))
        .contains("2:11-2:17 LINES edit of a.security = sed s/a/b/");
  }

  @Test
  void theFileMayBeInAVariable() {
    assertThat(SettingsOf.file("run.sh", "FILE=\"/x/a.security\"\nsed -i 's/a/b/' \"${FILE}\"\n"))
        .contains("2:9-2:15 LINES edit of a.security = sed s/a/b/");
  }

  @Test
  void aPropertyThatIsReplacedIsSet() {
    assertThat(SettingsOf.file("run.sh", "sed -i 's/^a.b=.*/a.b=TLSv1/' c.properties\n"))
        .contains("1:23-1:28 PROPERTIES a.b = TLSv1");
    assertThat(SettingsOf.file("run.sh", "sed -i 's/^a.b=/c.d=TLSv1/' c.properties\n"))
        .noneMatch(setting -> setting.contains("PROPERTIES"));
  }

  @Test
  void scriptsInYaml() {
    assertThat(SettingsOf.file("a.yml", "run: sed -i 's/a/b/' a.security\n"))
        .contains("1:14-1:20 LINES edit of a.security = sed s/a/b/");
  }
}
