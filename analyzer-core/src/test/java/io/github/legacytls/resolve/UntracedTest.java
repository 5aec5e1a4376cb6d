package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.resolve.Atom.Pair;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What came on two ways says the same. */
class UntracedTest {

  private static final MethodName FILE =
      new MethodName(new TypeName.Known("java/io/File"), MethodName.CONSTRUCTOR, Arity.of(1));

  /** The same atom, of texts that were written at a line. */
  static Stream<Named<IntFunction<Atom>>> atoms() {
    return Stream.of(
        Named.of("list", line -> new Atom.Many(List.of(slot("a", line), slot("b", line)), true)),
        Named.of(
            "map",
            line ->
                new Atom.Pairs(
                    List.of(new Pair(slot("k", line), slot("v", line))), /* open= */ false)),
        Named.of(
            "object",
            line -> new Atom.Made(FILE, Optional.of(text("r", line)), List.of(slot("a", line)))),
        Named.of(
            "list in a list",
            line ->
                new Atom.Many(
                    List.of(slot(new Atom.Many(List.of(slot("a", line)), /* open= */ false), line)),
                    /* open= */ false)));
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void theSameFromTwoPlaces(IntFunction<Atom> written) {
    assertThat(written.apply(1)).as("the way is a part of it").isNotEqualTo(written.apply(2));
    assertThat(Untraced.of(written.apply(1))).isEqualTo(Untraced.of(written.apply(2)));
  }

  @ParameterizedTest
  @MethodSource("atoms")
  void itStillSaysWhatItSaid(IntFunction<Atom> written) {
    Atom atom = written.apply(1);

    assertThat(Snippet.render(Untraced.of(atom))).isEqualTo(Snippet.render(atom));
  }

  @Test
  void whetherThereIsMoreIsAPartOfIt() {
    Atom open = new Atom.Many(List.of(slot("a", 1)), /* open= */ true);
    Atom closed = new Atom.Many(List.of(slot("a", 1)), /* open= */ false);
    Atom perhaps =
        new Atom.Many(List.of(new Slot(List.of(text("a", 1)), /* always= */ false)), false);

    assertThat(Untraced.of(open)).isNotEqualTo(Untraced.of(closed));
    assertThat(Untraced.of(perhaps)).isNotEqualTo(Untraced.of(closed));
  }

  private static Slot slot(String text, int line) {
    return slot(new Atom.Scalar(text), line);
  }

  private static Slot slot(Atom atom, int line) {
    return new Slot(List.of(from(atom, line)), /* always= */ true);
  }

  private static Alternative text(String text, int line) {
    return from(new Atom.Scalar(text), line);
  }

  private static Alternative from(Atom atom, int line) {
    Location site = Location.of(ResourceId.file("T.java"), Region.line(line, 0));
    return new Alternative(atom, Trace.from(new Step(Step.Kind.ORIGIN, "", site)));
  }
}
