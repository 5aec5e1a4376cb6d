package io.github.legacytls.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Region;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void caretsStandUnderTheRegion() {
    assertShown("    f(\"TLSv1\");", Region.of(1, 5, 1, 15), "f(\"TLSv1\");", "^~~~~~~~~~");
    assertShown("    f(\"TLSv1\");", Region.of(1, 7, 1, 14), "f(\"TLSv1\");", "  ^~~~~~~");
  }

  @Test
  void tabsTakeAsManyColumnsAsTheSpacesThatReplaceThem() {
    assertShown("\tab\tcd", Region.of(1, 5, 1, 7), "ab  cd", "    ^~");
  }

  @Test
  void aRegionOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    assertShown("x = f(  ", Region.of(1, 5, 3, 2), "x = f(", "    ^~");
  }

  @Test
  void withoutColumnsThereIsNoCaret() {
    assertShown("  f();", Region.line(1, 0), "f();", "");
  }

  @Test
  void anEmptyRegionStillHasACaret() {
    assertShown("k=", Region.of(1, 3, 1, 3), "k=", "  ^");
    assertShown("k=v", Region.of(1, 3, 1, 3), "k=v", "  ^");
  }

  @Test
  void columnsBeyondTheLineDoNotMatter() {
    assertShown("abc", Region.of(1, 90, 1, 95), "abc", "   ^");
  }

  @Test
  void wideAndEscapedCharactersKeepTheCaretsAligned() {
    assertShown("日x", Region.of(1, 2, 1, 3), "日x", "  ^");
    assertShown("\u0007x", Region.of(1, 2, 1, 3), "\\u0007x", "      ^");
    assertShown("😀x", Region.of(1, 3, 1, 4), "😀x", "  ^");
  }

  @Test
  void aLongLineIsCutAroundTheCarets() {
    String line = "a".repeat(1_000_000) + "XY" + "b".repeat(1_000_000);
    Excerpt excerpt = Excerpt.of(line, Region.of(1, 1_000_001, 1, 1_000_003));
    assertThat(excerpt.text()).hasSize(102).startsWith("…a").endsWith("b…");
    assertThat(excerpt.text().substring(excerpt.carets().indexOf('^'))).startsWith("XY");
    assertThat(excerpt.carets()).endsWith(" ^~");
  }

  private static void assertShown(String line, Region region, String text, String carets) {
    assertThat(Excerpt.of(line, region)).isEqualTo(new Excerpt(text, carets));
  }
}
