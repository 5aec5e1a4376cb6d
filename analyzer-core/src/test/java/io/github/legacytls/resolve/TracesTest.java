package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The way of a value that an answer tells: each step with its line. */
class TracesTest {

  @Test
  void aLiteralGoesStraightToTheSink() {
    assertThat(traces("void m() {\n Sink.one(\"a\");\n}\n"))
        .containsExactly("ORIGIN 3 \"a\" > SINK 3 reaches Sink.one");
  }

  @Test
  void everyCallerAndFieldIsAStep() {
    assertThat(
            traces(
                """
                static final String A = "a";
                static void use(String v) { Sink.one(v); }
                static void m() {
                  use(A.trim());
                }
                """))
        .containsExactly(
            "ORIGIN 2 \"a\" > FIELD 2 held by T.A > DERIVED 5 String.trim"
                + " > ARGUMENT 5 passed to T.use > SINK 3 reaches Sink.one");
  }

  @Test
  void whatAMethodReturnsNamesTheMethod() {
    assertThat(
            traces(
                """
                static String id(String v) {
                  return v;
                }
                static void m() { Sink.one(id("a")); }
                """))
        .containsExactly(
            "ORIGIN 5 \"a\" > ARGUMENT 5 passed to T.id > RETURN 3 returned by T.id"
                + " > SINK 5 reaches Sink.one");
  }

  @Test
  void whatGoesThroughAsItWasLeavesNoStep() {
    assertThat(traces("void m() { Sink.one(Objects.requireNonNull(\"a\")); }\n"))
        .containsExactly("ORIGIN 2 \"a\" > SINK 2 reaches Sink.one");
  }

  @Test
  void aDefaultSaysWhoseItIs() {
    assertThat(traces("void m() {\n Sink.one(System.getProperty(\"x.y\",\n\"d\"));\n}\n"))
        .containsExactly(
            "ORIGIN 4 \"d\" > DERIVED 3 default of System.getProperty > SINK 3 reaches Sink.one",
            "ORIGIN 3 comes from outside > SINK 3 reaches Sink.one");
  }

  @Test
  void theConstructorThatHeldItIsOnTheWay() {
    assertThat(
            traces(
                """
                static class H {
                  final String v;
                  H(String v) {
                    this.v = v;
                  }
                }
                void m() {
                  Sink.one(new H("a").v);
                }
                """))
        .containsExactly(
            "ORIGIN 9 \"a\" > ARGUMENT 9 passed to new H > FIELD 5 held by H.v"
                + " > SINK 9 reaches Sink.one");
  }

  @Test
  void theElementsOfAListGoTheWholeWay() {
    Alternative list =
        first(
            """
            static void use(List<String> v) { Sink.one(v); }
            static void m() {
              use(List.of("a",
                  "b"));
            }
            """);

    assertThat(((Atom.Many) list.atom()).slots())
        .flatExtracting(Atom.Slot::alternatives)
        .extracting(TracesTest::render)
        .containsExactly(
            "ORIGIN 4 \"a\" > DERIVED 4 List.of > ARGUMENT 4 passed to T.use"
                + " > SINK 2 reaches Sink.one",
            "ORIGIN 5 \"b\" > DERIVED 4 List.of > ARGUMENT 4 passed to T.use"
                + " > SINK 2 reaches Sink.one");
  }

  @Test
  void theKeysAndValuesOfAMapGoTheWholeWay() {
    Alternative map = first("void m() { Sink.one(Map.of(\"k\", \"v\")); }\n");

    Atom.Pair pair = ((Atom.Pairs) map.atom()).pairs().get(0);
    assertThat(List.of(pair.key(), pair.value()))
        .flatExtracting(Atom.Slot::alternatives)
        .extracting(TracesTest::render)
        .containsExactly(
            "ORIGIN 2 \"k\" > SINK 2 reaches Sink.one", "ORIGIN 2 \"v\" > SINK 2 reaches Sink.one");
  }

  @Test
  void whatALibraryMakesIsItsOwnOrigin() {
    Alternative made =
        first("void m(String p) { Sink.one(p.concat(\"a\").intern().matches(p)); }\n");

    assertThat(render(made)).isEqualTo("ORIGIN 2 String.matches > SINK 2 reaches Sink.one");
    assertThat(((Atom.Made) made.atom()).receiver().map(TracesTest::render))
        .contains("ORIGIN 2 \"a\" > DERIVED 2 String.concat > SINK 2 reaches Sink.one");
  }

  @Test
  void aLongTextIsCutWhereItIsShown() {
    assertThat(traces("void m() { Sink.one(\"" + "x".repeat(60) + "\"); }\n").get(0))
        .contains("\"" + "x".repeat(60) + "\"");
    assertThat(traces("void m() { Sink.one(\"" + "x".repeat(61) + "\"); }\n").get(0))
        .contains("\"" + "x".repeat(60) + "...\"");
  }

  private static List<String> traces(String members) {
    return alternatives(members).stream().map(TracesTest::render).toList();
  }

  private static Alternative first(String members) {
    return alternatives(members).get(0);
  }

  /** The class starts in line 1 here, after its imports. */
  private static List<Alternative> alternatives(String members) {
    Program program = Snippet.members(members).parsedProgram();
    CallSite sink = Snippet.sinks(program).get(0);
    return Snippet.resolver(program).resolve(Snippet.asked(sink), sink).stream()
        .flatMap(answer -> answer.arguments().get(0).stream())
        .toList();
  }

  private static String render(Alternative alternative) {
    return alternative.trace().steps().stream()
        .map(s -> s.kind() + " " + (s.location().line() - 1) + " " + s.text())
        .collect(Collectors.joining(" > "));
  }
}
