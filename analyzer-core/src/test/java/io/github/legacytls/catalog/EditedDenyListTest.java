package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditedDenyListTest {

  private static final Grammar GRAMMAR =
      Catalog.load().keys().stream()
          .filter(key -> key.key().equals("edit of java.security"))
          .findFirst()
          .orElseThrow()
          .grammar();

  private static String left(String script) {
    return GRAMMAR.read(script).stream()
        .map(SpelledVersion::written)
        .filter(name -> !name.startsWith("D"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "sed s/TLSv1, TLSv1.1, //g ~ SSLv3",
        "sed s/, TLSv1, TLSv1.1// ~ SSLv3",
        "sed /disabledAlgorithms/s/TLSv1, //;/disabledAlgorithms/s/TLSv1.1, //; ~ SSLv3",
        "sed /^jdk\\.tls\\.disabledAlgorithms=/ s/TLSv1.1,// ~ SSLv3 TLSv1",
        "sed s/TLSv1, TLSv1.1, \\(.*\\)/\\1/ ~ SSLv3",
        "sed -E s/(disabledAlgorithms=.+)TLSv1,\\s+TLSv1.1,\\s+(.+)/\\1\\2/g ~ SSLv3",
        "sed s|SSLv3, TLSv1|TLSv1|g ~ TLSv1 TLSv1.1",
        "sed s/disabledAlgorithms=.*/disabledAlgorithms=SSLv3, RC4/ ~ SSLv3",
        "perl s/TLSv1, TLSv1.1, //g if /disabledAlgorithms/ ~ SSLv3",
        "perl s/(SSLv3), TLSv1,/$1,/ ~ SSLv3 TLSv1.1",
        "sed s/SSLV3, //I ~ TLSv1 TLSv1.1",
        "sed /disabledAlgorithms/c\\jdk.tls.disabledAlgorithms=SSLv3, TLSv1 ~ SSLv3 TLSv1",
      })
  void whatIsTakenAway(String script, String left) {
    assertThat(left(script.strip())).isEqualTo(left.strip());
    assertThat(GRAMMAR.isOpen(script)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed s/RC4, DES, //",
        "sed s/TLSv1,TLSv1.1//g", // there are blanks in between
        "sed /jdk.certpath/s/TLSv1, TLSv1.1, //",
        "sed s/disabledAlgorithms=/disabledAlgorithms=SSLv2Hello, /g",
        "sed s/disabledAlgorithms=SSLv3/disabledAlgorithms=EC, SSLv3/",
        "sed s/securerandom.source=.*/securerandom.source=file/",
        "perl s/TLSv1, //g if /certpath/",
      })
  void whatIsKept(String script) {
    assertThat(left(script)).contains("SSLv3", "TLSv1 ", "TLSv1.1");
    assertThat(GRAMMAR.isOpen(script)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed s/jdk.tls.disabledAlgorithms/#jdk.tls.disabledAlgorithms/",
        "sed /jdk.tls.disabledAlgorithms/d",
        "sed s/disabledAlgorithms=.*/disabledAlgorithms=/",
      })
  void theListIsGone(String script) {
    assertThat(GRAMMAR.read(script)).isEmpty();
    assertThat(GRAMMAR.isOpen(script)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sed s/disabledAlgorithms=.*/disabledAlgorithms=$ALGORITHMS/",
        "sed s/(/x/;y/abc/def/",
        "sed -E s/(/x/",
        "awk 1",
        "perl use strict",
      })
  void whatCannotBeFollowedSaysNothing(String script) {
    assertThat(GRAMMAR.isOpen(script)).isTrue();
  }

  @Test
  void anExpressionWithoutEndIsGivenUp() {
    assertThat(GRAMMAR.isOpen("sed -E s/(" + "(.*)*".repeat(20) + ")*x@/y/")).isTrue();
  }
}
