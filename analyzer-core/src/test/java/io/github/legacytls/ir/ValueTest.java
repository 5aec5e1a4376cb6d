package io.github.legacytls.ir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value is known by its place, however much it is made of. */
class ValueTest {

  private static final TypeName TYPE = new TypeName.Known("p/T");
  private static final MethodName METHOD = new MethodName(TYPE, "m", Arity.of(1));

  /** A value of one kind, made of another. */
  private interface Made {
    Value of(Value part, Location site);
  }

  private record Kind(String name, Made made) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kindsWithParts() {
    return Stream.of(
        new Kind("array", (part, site) -> new Value.Sequence(List.of(part, part), false, site)),
        new Kind("concatenation", (part, site) -> new Value.Text(List.of(part, part), site)),
        new Kind("choice", (part, site) -> new Value.Choice(List.of(part, part), site)),
        new Kind(
            "field", (part, site) -> new Value.FieldRead(new FieldName(TYPE, "f"), part, site)),
        new Kind("element", (part, site) -> new Value.Element(part, part, site)),
        new Kind(
            "result",
            (part, site) -> new Value.Result(METHOD, Optional.of(part), List.of(part), site)),
        new Kind("object", (part, site) -> new Value.Instance(METHOD, List.of(part, part), site)),
        new Kind(
            "changed object",
            (part, site) ->
                new Value.Changed(
                    part, List.of(new Change(METHOD, List.of(part), true, List.of(), site)), site)),
        new Kind("function", (part, site) -> new Value.Function(METHOD, List.of(part, part), site)),
        new Kind("operation", (part, site) -> new Value.Operation("+", List.of(part, part), site)));
  }

  /** As a text that is doubled a hundred times: 2^100 parts, of which a hundred are in memory. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsWithParts")
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aValueThatIsHugeWhenWrittenOutIsFoundAgain(Kind kind) {
    List<Value> nested = new ArrayList<>();
    Value value = text("a", 0);
    for (int line = 1; line <= 100; line++) {
      value = kind.made().of(value, at(line));
      nested.add(value);
    }

    Set<Value> seen = new HashSet<>(nested);

    assertThat(seen).hasSize(100);
    assertThat(nested).allMatch(seen::contains);
  }

  /** So that the values of a method are spread over a map, and not all compared with each other. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsWithParts")
  void thePlaceAloneTellsWhereAMapLooks(Kind kind) {
    Value value = kind.made().of(text("a", 1), at(7));

    assertThat(value).hasSameHashCodeAs(kind.made().of(text("b", 2), at(7)));
    assertThat(value.hashCode()).isNotEqualTo(kind.made().of(text("a", 1), at(8)).hashCode());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsWithParts")
  void thePlaceIsNotAllThatIsCompared(Kind kind) {
    Value value = kind.made().of(text("a", 1), at(7));

    assertThat(value).isEqualTo(kind.made().of(text("a", 1), at(7)));
    assertThat(value).isNotEqualTo(kind.made().of(text("b", 1), at(7)));
  }

  @Test
  void theSameTextInTwoBranchesIsTwoOrigins() {
    assertThat(text("TLSv1", 3)).isNotEqualTo(text("TLSv1", 5));
  }

  private static Value text(String text, int line) {
    return new Value.Literal(text, at(line));
  }

  private static Location at(int line) {
    return Location.of(ResourceId.file("T.java"), Region.line(line, 0));
  }
}
