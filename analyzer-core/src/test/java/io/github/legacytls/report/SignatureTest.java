package io.github.legacytls.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p/A | connect | (Ljava/lang/String;I[[J)V | p.A.connect(String, int, long[][])",
        "p/A$B | <init> | (Ljava/util/Map$Entry;)V | new p.A.B(Entry)",
        "p/A | <clinit> | ()V | p.A (static initialiser)",
        "p/A | '' | '' | p.A",
        "p/A | m | '' | p.A.m",
        "p/A | m | (Lbroken)V | p.A.m",
        "p/A | m | ([)V | p.A.m",
      })
  void readsAsJava(String owner, String method, String descriptor, String expected) {
    assertThat(Signature.of(new Member(owner, method, descriptor))).isEqualTo(expected);
  }

  @Test
  void keysAreNoMembers() {
    assertThat(Signature.ofApi("https.protocols")).isEqualTo("https.protocols");
    assertThat(Signature.ofApi("p/A.m(I)Lp/B;")).isEqualTo("p.A.m(int)");
  }
}
