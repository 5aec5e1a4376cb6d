package io.github.legacytls.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {

  @Test
  void aKeyOfTheSameFile() {
    assertThat(SettingsOf.file("a.properties", "tls=TLSv1\nk=${tls},TLSv1.2\n"))
        .contains("2:3-2:17 PROPERTIES k = TLSv1,TLSv1.2");
    assertThat(SettingsOf.file("a.yml", "my:\n  tls: TLSv1\nk: ${my.tls}\n"))
        .contains("3:4-3:13 YAML k = TLSv1");
    assertThat(SettingsOf.file("a.sh", "TLS=TLSv1\njava -Dk=$TLS -jar a.jar\n"))
        .contains("2:10-2:14 JVM_ARGUMENT k = TLSv1");
    assertThat(
            SettingsOf.file(
                "pom.xml", "<p><properties><tls>TLSv1</tls></properties><a>-Dk=${tls}</a></p>"))
        .contains("1:52-1:58 JVM_ARGUMENT k = TLSv1");
  }

  @Test
  void aVariableOfAContainer() {
    assertThat(
            SettingsOf.file(
                "a.yml", "env:\n- name: TLS_V\n  value: TLSv1\nargs: [\"-Dk=$(TLS_V)\"]\n"))
        .contains("4:13-4:21 JVM_ARGUMENT k = TLSv1");
  }

  @Test
  void whatIsSetTwiceOrNowhereStays() {
    assertThat(SettingsOf.file("a.yml", "tls: TLSv1\n---\ntls: TLSv1.2\n---\nk: ${tls}\n"))
        .contains("5:4-5:10 YAML k = ${tls}");
    assertThat(SettingsOf.file("a.properties", "k=${tls}\n"))
        .containsExactly("1:3-1:9 PROPERTIES k = ${tls}");
  }

  @Test
  void aCircleEnds() {
    assertThat(SettingsOf.file("a.properties", "a=${b}x\nb=${a}y\n")).hasSize(2);
    assertThat(SettingsOf.file("a.sh", "OPTS=\"$OPTS -Dk=TLSv1\"\n"))
        .contains("1:17-1:22 JVM_ARGUMENT k = TLSv1");
  }
}
