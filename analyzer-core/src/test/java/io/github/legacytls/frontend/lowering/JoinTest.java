package io.github.legacytls.frontend.lowering;

import static io.github.legacytls.frontend.lowering.Values.at;
import static io.github.legacytls.frontend.lowering.Values.text;
import static io.github.legacytls.frontend.lowering.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class JoinTest {

  @RepeatedTest(200)
  void isCommutativeAssociativeAndIdempotent(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Value a = value(random);
    Value b = value(random);
    Value c = value(random);
    assertThat(set(Join.of(a, b))).isEqualTo(set(Join.of(b, a)));
    assertThat(set(Join.of(Join.of(a, b), c))).isEqualTo(set(Join.of(a, Join.of(b, c))));
    assertThat(Join.of(a, a)).isSameAs(a);
    Value joined = Join.of(a, b);
    assertThat(Join.of(joined, a)).isSameAs(joined);
    assertThat(Join.of(joined, b)).isSameAs(joined);
  }

  @Test
  void whatIsUnknownSwallowsNothing() {
    assertThat(set(Join.of(unknown(1), text("TLSv1", 2))))
        .containsExactlyInAnyOrder(unknown(1), text("TLSv1", 2));
  }

  @Test
  void theSameTextInTwoPlacesIsTwoOrigins() {
    assertThat(set(Join.of(text("TLSv1", 1), text("TLSv1", 2)))).hasSize(2);
  }

  @Test
  void tooManyAlternativesAbsorbAllMore() {
    Value full =
        IntStream.range(0, 100)
            .mapToObj(i -> text("v" + i, i))
            .reduce(text("first", 1000), Join::of);
    assertThat(set(full))
        .hasSize(Limits.ALTERNATIVES)
        .contains(text("first", 1000), new Value.Unknown(Reason.BUDGET, at(1000)));
    assertThat(Join.of(full, text("one more", 2000))).isSameAs(full);
  }

  private static Value value(Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, 8)
        .mapToObj(i -> i < 2 ? unknown(i) : i < 5 ? text("t" + i, i) : call(i))
        .reduce(Join::of)
        .orElseThrow();
  }

  private static Value call(int place) {
    return new Definitions()
        .result(
            new Value.Result(
                Values.method("f", 0), java.util.Optional.empty(), java.util.List.of(), at(place)));
  }

  private static Set<Value> set(Value value) {
    return new HashSet<>(Join.alternativesOf(value));
  }
}
