package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import io.github.legacytls.protocol.SpelledVersion.Exactly;
import io.github.legacytls.protocol.SpelledVersion.Generic;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

  private final Grammars grammars = new Grammars(new Spellings(Spellings.productTable()));

  /**
   * What is read, versions by their JSSE names; {@code generic}, {@code everything}, {@code ?name}.
   */
  private static String shown(List<SpelledVersion> versions) {
    return versions.stream().map(GrammarTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(SpelledVersion spelled) {
    if (spelled.meaning() instanceof Exactly exactly) {
      return exactly.version().jsseName();
    }
    if (spelled.meaning() instanceof Generic) {
      return "generic";
    }
    return spelled.meaning() instanceof Everything
        ? "everything"
        : "?" + spelled.written().replace(' ', '_');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // context names: any case, SSLv3 is the TLSv1 context (measured on JDK 17 and 25)
        "one jsse-context | TLSv1 | TLSv1",
        "one jsse-context | tlsv1.1 | TLSv1.1",
        "one jsse-context | SSLv3 | TLSv1",
        "one jsse-context | SSL | generic",
        "one jsse-context | tls | generic",
        "one jsse-context | default | generic",
        "one jsse-context | TLSv1.0 | ?TLSv1.0",
        "one jsse-context | SSLv2Hello | ?SSLv2Hello",
        "one jsse-context | ` TLSv1` | ?_TLSv1",
        "one jsse-context | openssl.TLSv1 | TLSv1",
        "one jsse-context | ${tls.version} | ``",
        // enabled names: exact, no blanks
        "one jsse-enabled | TLSv1 | TLSv1",
        "one jsse-enabled | tlsv1 | ?tlsv1",
        "one jsse-enabled | TLSv1.0 | ?TLSv1.0",
        "one jsse-enabled | ` TLSv1.2` | ?_TLSv1.2",
        "one jsse-enabled | SSLv2Hello | SSLv2",
        "one jsse-enabled | SSLv2 | ?SSLv2",
        "one jsse-enabled | TLS | ?TLS",
        // lists
        "comma-untrimmed jsse-enabled | TLSv1,TLSv1.2 | TLSv1 TLSv1.2",
        "comma-untrimmed jsse-enabled | TLSv1, TLSv1.2 | TLSv1 ?_TLSv1.2",
        "comma jsse-enabled | TLSv1, TLSv1.2 | TLSv1 TLSv1.2",
        "comma-quoted jsse-enabled | `\"TLSv1, TLSv1.2\"` | TLSv1 TLSv1.2",
        "comma-untrimmed jsse-enabled | `\"TLSv1\"` | ?\"TLSv1\"",
        "blank jsse-enabled | TLSv1  TLSv1.1 | TLSv1 TLSv1.1",
        "blank-comma jsse-enabled+geode | any | generic",
        "words jsse-enabled | `['TLSv1', \"TLSv1.2\"]` | TLSv1 TLSv1.2",
        "after-colon jsse-enabled | \\LIST:TLSv1.1,TLSv1.2 | TLSv1.1 TLSv1.2",
        // signs
        "signed tomcat | all | everything",
        "signed tomcat | all-SSLv3-TLSv1 | TLSv1.1 TLSv1.2 TLSv1.3",
        "signed tomcat | all,-TLSv1,-TLSv1.1 | TLSv1.2 TLSv1.3",
        "signed tomcat | TLSv1.2+TLSv1.3 | TLSv1.2 TLSv1.3",
        "signed tomcat | +TLSv1,TLSv1.2 | TLSv1 TLSv1.2",
        "signed tomcat | TLSv1+TLSv1.2-TLSv1 | TLSv1.2",
        "signed openssl | ALL,-SSLv3 | TLSv1 TLSv1.1 TLSv1.2 TLSv1.3",
        // patterns
        "pattern comma | TLSv1.* | TLSv1 TLSv1.1 TLSv1.2 TLSv1.3",
        "pattern comma | TLSv1\\.[0-1] | TLSv1.1",
        "pattern comma | TLSv1\\.[2-3] | TLSv1.2 TLSv1.3",
        "pattern comma | SSL.* | SSLv2 SSLv3",
        "pattern comma | TLSv1, TLSv1.2 | TLSv1 TLSv1.2",
        "pattern comma | (a+)+$ | ``",
        "pattern comma | TLSv1[ | ?TLSv1[",
        // deny lists
        "deny-list | `SSLv3, TLSv1, RC4, DH keySize < 1024, EC keySize < 224` | SSLv3 TLSv1",
        "deny-list | RC4 | ``",
        // names of products
        "or oracle | 1.2 or 1.1 | TLSv1.2 TLSv1.1",
        "or oracle | undetermined | generic",
        "one weblogic | TLS1 | everything",
        "one weblogic | SSL3 | SSLv3",
        "one ibm | SSL_TLSv2 | TLSv1 TLSv1.1 TLSv1.2",
        "one ibm | SSL_TLS | TLSv1",
        "one ibm | TLSv11 | TLSv1.1",
        "comma vfs | V_1_0,V_1_2 | TLSv1 TLSv1.2",
        "one number | 1.1 | TLSv1.1",
        "one cloudfront | TLSv1_2016 | TLSv1",
        "before-colon crypto-policy | legacy:SHA1 | TLSv1",
        "one webmethods | tls | TLSv1",
        "scheme hawtdispatch | tlsv1.1://host:8883 | TLSv1.1",
        "scheme hawtdispatch | ssl://host:8883 | generic",
        "scheme hawtdispatch | tcp://host:1883 | ``",
        // switches
        "switch on=TLSv1,TLSv1.1 | true | TLSv1 TLSv1.1",
        "switch on=TLSv1,TLSv1.1 | false | ``",
        "switch off=SSLv3 | no | SSLv3",
        "always TLSv1 | anything | TLSv1",
        "wire | 0x0301 | TLSv1",
        "none | TLSv1 | ``",
      })
  void reads(String words, String text, String expected) {
    assertThat(shown(grammars.of(words, "").read(text))).isEqualTo(expected);
  }

  @Test
  void readsNumbers() {
    assertThat(shown(grammars.of("mask", "").readNumber(4 | 16))).isEqualTo("TLSv1 TLSv1.2");
    assertThat(grammars.of("mask all=60,28", "").readNumber(28))
        .containsExactly(SpelledVersion.everything("mask 28"));
    assertThat(grammars.of("mask all=60,28", "").readNumber(12)).hasSize(2);
    assertThat(shown(grammars.of("wire", "").readNumber(0x0302))).isEqualTo("TLSv1.1");
    assertThat(shown(grammars.of("wire", "").readNumber(7))).isEmpty();
  }

  @Test
  void readsFlags() {
    Grammar grammar = grammars.of("switch off=TLSv1", "");
    assertThat(shown(grammar.readFlag(false))).isEqualTo("TLSv1");
    assertThat(shown(grammar.readFlag(true))).isEmpty();
  }

  @Test
  void readsConstantsThatHoldNames() {
    Grammar context = grammars.of("one jsse-context", "");
    assertThat(shown(context.readConstant("io/netty/handler/ssl/SslProtocols", "TLS_v1")))
        .isEqualTo("TLSv1");
    assertThat(shown(context.readConstant("cn/hutool/core/net/SSLProtocols", "SSLv2")))
        .as("what the name means is a matter of the place")
        .isEqualTo("?SSLv2");
  }

  @Test
  void namesOfConstantsBelongToTheirClass() {
    Grammar grammar = grammars.of("constant", "org/apache/hc/core5/http/ssl/TLS");
    assertThat(shown(grammar.read("V_1_0"))).isEqualTo("TLSv1");
    assertThat(shown(grammar.read("TLS_1_0"))).isEmpty();
  }
}
