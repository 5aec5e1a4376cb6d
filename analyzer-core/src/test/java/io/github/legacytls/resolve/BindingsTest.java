package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import org.junit.jupiter.api.Test;

/** Choices of one chain, which two cases must share to hold at once. */
class BindingsTest {

  private static final Bindings FIRST = chosen("caller of m", 1);
  private static final Bindings OTHER_CALLER = chosen("caller of m", 2);
  private static final Bindings KEY = chosen("setting of a.b", 7);

  @Test
  void choicesOfDifferentQuestionsGoTogether() {
    Bindings both = FIRST.and(KEY).orElseThrow();

    assertThat(FIRST.isWithin(both)).isTrue();
    assertThat(KEY.isWithin(both)).isTrue();
    assertThat(both).isEqualTo(KEY.and(FIRST).orElseThrow());
    assertThat(both).hasSameHashCodeAs(KEY.and(FIRST).orElseThrow());
  }

  @Test
  void twoAnswersToOneQuestionDoNot() {
    assertThat(FIRST.and(OTHER_CALLER)).isEmpty();
    assertThat(FIRST.and(KEY).orElseThrow().and(OTHER_CALLER)).isEmpty();
    assertThat(FIRST.and(KEY).orElseThrow().and(FIRST)).contains(FIRST.and(KEY).orElseThrow());
  }

  @Test
  void whoeverChoseNothingAgreesWithAll() {
    assertThat(Bindings.NONE.and(FIRST)).contains(FIRST);
    assertThat(FIRST.and(Bindings.NONE)).contains(FIRST);
    assertThat(Bindings.NONE.isWithin(FIRST)).isTrue();
    assertThat(FIRST.isWithin(Bindings.NONE)).isFalse();
  }

  @Test
  void oneChoiceIsNotWithinAnother() {
    assertThat(FIRST.isWithin(FIRST)).isTrue();
    assertThat(FIRST.isWithin(OTHER_CALLER)).isFalse();
    assertThat(FIRST.isWithin(KEY)).isFalse();
    assertThat(FIRST.and(KEY).orElseThrow().isWithin(FIRST)).isFalse();
    assertThat(FIRST).isNotEqualTo(OTHER_CALLER).isNotEqualTo(KEY);
  }

  private static Bindings chosen(String question, int line) {
    return Bindings.of(question, Location.of(ResourceId.file("T.java"), Region.line(line, 0)));
  }
}
