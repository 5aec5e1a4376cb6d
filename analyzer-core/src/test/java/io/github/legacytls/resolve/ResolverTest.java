package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked about facts other than calls, and what an answer says besides the values. */
class ResolverTest {

  @Test
  void theValueOfASetting() {
    Program program = Snippet.members("").where("a.b", "v").parsedProgram();
    Fact.Setting setting = program.settings().get(0);

    List<Answer> answers =
        Snippet.resolver(program).resolve(List.of(setting.key(), setting.value()), setting);

    assertThat(answers).extracting(Answer::entry).containsExactly(setting.site());
    assertThat(rendered(answers)).containsExactly("a.b is set here", "v is set here");
  }

  @Test
  void theArgumentOfAnAnnotation() {
    Program program =
        Snippet.members("static final String A = \"v\";\n@Tls(A + \"1\") int f;\n").parsedProgram();
    Fact.Annotation annotation = program.annotations().get(0);
    Value value = annotation.arguments().get("value");

    assertThat(rendered(Snippet.resolver(program).resolve(List.of(value), annotation)))
        .containsExactly("v1 is declared here");
  }

  @Test
  void whatIsWrittenToAField() {
    Program program =
        Snippet.members("String f;\nvoid set(String v) { f = v; }\nvoid m() { set(\"v\"); }\n")
            .parsedProgram();
    Fact.Write write = program.writes().get(0);

    List<Answer> answers = Snippet.resolver(program).resolve(List.of(write.value()), write);

    assertThat(answers).extracting(a -> a.entry().line()).containsExactly(5);
    assertThat(rendered(answers)).containsExactly("v is written to f");
  }

  @Test
  void whatAMethodReturns() {
    Program program = Snippet.members("String get() { return \"v\"; }\n").parsedProgram();
    Fact.Return returned =
        facts("String get() { return \"v\"; }\n", Fact.Return.class).findFirst().orElseThrow();

    assertThat(rendered(Snippet.resolver(program).resolve(List.of(returned.value()), returned)))
        .containsExactly("v is returned by T.get");
  }

  /** Conditions of the sink and of every call on the way to it: two parameters here. */
  @Test
  void theConditionsOnTheWay() {
    Program program =
        Snippet.members(
                """
                static void use(String v, boolean x) {
                  if (x) Sink.one(v);
                }
                static void m(boolean y, boolean z) {
                  if (y) use("a", z);
                }
                """)
            .parsedProgram();
    CallSite sink = Snippet.sinks(program).get(0);

    List<Answer> answers = Snippet.resolver(program).resolve(Snippet.asked(sink), sink);

    assertThat(answers)
        .flatExtracting(Answer::guards)
        .extracting(Guard::condition)
        .extracting(Value::site)
        .extracting(Location::line)
        .containsExactly(3, 6);
  }

  @Test
  void twoWaysThatBringTheSameToOnePlaceAreOneAnswer() {
    Program program =
        Snippet.members(
                """
                static void use(String v, String w) { Sink.one(List.of(v)); }
                static void a(String w) { use("v", w); }
                static void m() { a("x"); a("y"); }
                """)
            .parsedProgram();
    CallSite sink = Snippet.sinks(program).get(0);

    assertThat(Snippet.resolver(program).resolve(Snippet.asked(sink), sink)).hasSize(1);
  }

  /** Beyond the budget a list may hold more than was looked at. */
  @Test
  void aListThatWasNotLookedThroughIsOpen() {
    assertThat(listOf(20).open()).isFalse();
    assertThat(listOf(250).open()).isTrue();
  }

  /** A list of so many values, each of which takes some steps to find. */
  private static Atom.Many listOf(int elements) {
    String calls =
        IntStream.range(0, elements)
            .mapToObj(i -> "f(\"" + i + "\")")
            .collect(Collectors.joining(",\n"));
    Program program =
        Snippet.members(
                """
                static String f(String v) { return g(v).trim(); }
                static String g(String v) { return h(v).trim(); }
                static String h(String v) { return v.trim().trim(); }
                void m() { Sink.one(Arrays.asList(
                """
                    + calls
                    + ")); }\n")
            .parsedProgram();
    CallSite sink = Snippet.sinks(program).get(0);
    return (Atom.Many)
        Snippet.resolver(program)
            .resolve(Snippet.asked(sink), sink)
            .get(0)
            .arguments()
            .get(0)
            .get(0)
            .atom();
  }

  private static <T extends Fact> Stream<T> facts(String members, Class<T> kind) {
    return Snippet.members(members).unit("T.java").facts().stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** Each value and the last step of its way. */
  private static List<String> rendered(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.arguments().stream())
        .flatMap(List::stream)
        .map(a -> Snippet.render(a.atom()) + " " + a.trace().last().text())
        .toList();
  }
}
