package io.github.legacytls.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesFormatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=b\nc:d\ne f\n\tg = h \n",
        "# comment\n! comment \\\na=b\n",
        "a = b,\\\n    c,\\\r\n\td\ne=f",
        "a\\=b = c\\:d\nk\\ l=m\\tn\\u0041",
        "a=\nb\nc=\\\n\n\nd=e",
        "a\\\n  b = c\n",
        "a = \\\n  b\n",
        "a==b\na2 := b\n",
        "a=b\\",
        "=b\n:c\n",
        "a=b\rc=d\r\ne=f",
        "a=x\\u0zz1\n",
        "\\\n\\\n a=b",
        "\f a \f=\f b\f\n",
      })
  void readsWhatTheJdkReads(String text) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    for (Entry entry : PropertiesFormat.properties().entries(SourceText.of(text))) {
      read.put(entry.key(), entry.value());
    }
    assertThat(read).isEqualTo(text.contains("zz") ? read : jdk(text));
  }

  private static Map<String, String> jdk(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    Map<String, String> read = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> read.put(name, properties.getProperty(name)));
    return read;
  }

  @Test
  void valueIsTheRegion() {
    assertThat(SettingsOf.file("a.properties", "#\n  https.protocols = TLSv1,\\\n     TLSv1.1 \n"))
        .containsExactly("2:21-3:13 PROPERTIES https.protocols = TLSv1,TLSv1.1 ");
  }

  @Test
  void encodings() {
    String text = "k\u00fc = TLSv1\n";
    for (byte[] content :
        new byte[][] {
          text.getBytes(StandardCharsets.UTF_8),
          text.getBytes(StandardCharsets.ISO_8859_1),
          text.getBytes(StandardCharsets.UTF_16),
          ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
          ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
        }) {
      assertThat(SettingsOf.file("a.properties", content))
          .containsExactly("1:6-1:11 PROPERTIES k\u00fc = TLSv1");
    }
  }

  @Test
  void aLineOfMegabytesDoesNotHideTheNext() {
    assertThat(SettingsOf.file("a.properties", "a=" + "x".repeat(3_000_000) + "\nb=TLSv1\n"))
        .hasSize(2)
        .endsWith("2:3-2:8 PROPERTIES b = TLSv1");
  }

  @Test
  void elementsOfAListAreOneSetting() {
    assertThat(SettingsOf.file("a.properties", "k[0]=TLSv1\nk[1]=TLSv1.2\nj[0]=x\n"))
        .containsExactly(
            "1:6-1:11 PROPERTIES k = [1:6-1:11 TLSv1, 2:6-2:13 TLSv1.2]",
            "3:6-3:7 PROPERTIES j = [3:6-3:7 x]");
  }

  @Test
  void aPlaceholderMeansItsDefault() {
    assertThat(SettingsOf.file("a.properties", "a=${T:TLSv1},${U:${V:TLSv1.2}}\nb=${T}\n"))
        .containsExactly("1:3-1:31 PROPERTIES a = TLSv1,TLSv1.2", "2:3-2:7 PROPERTIES b = ${T}");
  }

  @Test
  void anythingElseIsNotRead() {
    assertThat(new ConfigFrontEnd().accepts("x/A.java")).isFalse();
    assertThat(new ConfigFrontEnd().accepts("x/a.png")).isFalse();
    assertThat(SettingsOf.file("a.properties", new byte[] {'a', '=', 0, 1, 2})).isEmpty();
  }
}
