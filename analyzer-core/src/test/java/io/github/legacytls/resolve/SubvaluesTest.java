package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a value is made of: a condition speaks of it, and what is iterated over is found in it. */
class SubvaluesTest {

  private static final Location SITE = Location.of(ResourceId.file("T.java"), Region.line(1, 0));
  private static final TypeName TYPE = new TypeName.Known("p/T");
  private static final MethodName METHOD = new MethodName(TYPE, "m", Arity.of(1));

  private static final Value A = new Value.Literal("a", SITE);
  private static final Value B = new Value.Literal("b", SITE);

  static Stream<Named<Value>> madeOfAAndB() {
    return Stream.of(
        Named.of("array", new Value.Sequence(List.of(A, B), false, SITE)),
        Named.of("concatenation", new Value.Text(List.of(A, B), SITE)),
        Named.of("choice", new Value.Choice(List.of(A, B), SITE)),
        Named.of("operation", new Value.Operation("==", List.of(A, B), SITE)),
        Named.of("object", new Value.Instance(METHOD, List.of(A, B), SITE)),
        Named.of("static call", new Value.Result(METHOD, Optional.empty(), List.of(A, B), SITE)),
        Named.of("call", new Value.Result(METHOD, Optional.of(A), List.of(B), SITE)),
        Named.of(
            "changed object",
            new Value.Changed(
                A, List.of(new Change(METHOD, List.of(B), true, List.of(), SITE)), SITE)));
  }

  @ParameterizedTest
  @MethodSource("madeOfAAndB")
  void theValueThenItsPartsAsWritten(Value value) {
    assertThat(Subvalues.of(value)).containsExactly(value, A, B);
    assertThat(Subvalues.near(value)).containsExactly(value, A, B);
  }

  @Test
  void whatAFieldOrAnElementIsReadFrom() {
    Value field = new Value.FieldRead(new FieldName(TYPE, "f"), A, SITE);
    Value element = new Value.Element(A, B, SITE);

    assertThat(Subvalues.of(field)).containsExactly(field, A);
    assertThat(Subvalues.of(element)).as("the index is none of it").containsExactly(element, A);
  }

  @Test
  void aConditionSpeaksOfWhatIsFourLevelsDeep() {
    assertThat(Subvalues.near(nested(4))).contains(A);
    assertThat(Subvalues.near(nested(5))).doesNotContain(A);
    assertThat(Subvalues.of(nested(5))).contains(A);
  }

  /** A text of which each half is written twice has more parts than can be looked at. */
  @Test
  void noMoreThanCanBeLookedAt() {
    Value value = A;
    for (int i = 0; i < 40; i++) {
      value = new Value.Text(List.of(value, value), SITE);
    }

    assertThat(Subvalues.of(value)).hasSize(64);
    assertThat(Subvalues.of(wide(63))).hasSize(64);
    assertThat(Subvalues.of(wide(64))).hasSize(64);
  }

  private static Value nested(int levels) {
    Value value = A;
    for (int i = 0; i < levels; i++) {
      value = new Value.Operation("!", List.of(value), SITE);
    }
    return value;
  }

  private static Value wide(int elements) {
    Value[] all = new Value[elements];
    Arrays.fill(all, A);
    return new Value.Sequence(List.of(all), false, SITE);
  }
}
