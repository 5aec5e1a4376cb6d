package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Value.Reason;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far callers and calls are followed. */
class ReachTest {

  @Test
  void asFarUpAsCallersAreFollowed() {
    Snippet.members(
            """
            static void a(String v) { Sink.one(v); }
            static void b(String v) { a(v); }
            static void c(String v) { b(v); }
            static void d(String v) { c(v); }
            static void e(String v) { d(v); }
            static void f(String v) { e(v); }
            static void g(String v) { f(v); }
            static void h(String v) { g(v); }
            void m() { h("x"); } // = x
            """)
        .holds();
  }

  @Test
  void fartherUpThanCallersAreFollowed() {
    Snippet.members(
            """
            static void a(String v) { Sink.one(v); }
            static void b(String v) { a(v); }
            static void c(String v) { b(v); }
            static void d(String v) { c(v); }
            static void e(String v) { d(v); }
            static void f(String v) { e(v); }
            static void g(String v) { f(v); }
            static void h(String v) { g(v); }
            static void i(String v) { h(v); } // = BUDGET
            void m() { i("x"); }
            """)
        .holds();
  }

  @Test
  void asDeepAsCallsAreFollowed() {
    Snippet.members(
            """
            static String a(String v) { return v; }
            static String b(String v) { return a(v); }
            static String c(String v) { return b(v); }
            static String d(String v) { return c(v); }
            static String e(String v) { return d(v); }
            static String f(String v) { return e(v); }
            static String g(String v) { return f(v); }
            static String h(String v) { return g(v); }
            static String i(String v) { return h(v); }
            void m() {
            Sink.one(h("x")); // = x
            Sink.one(i("x")); // = RECURSION
            }
            """)
        .holds();
  }

  @Test
  void whatIsOneOfTooManyIsUnknown() {
    String returns =
        IntStream.range(0, 40)
            .mapToObj(i -> "if (n == " + i + ") { return \"v" + i + "\"; }\n")
            .collect(Collectors.joining());
    String kept =
        IntStream.range(0, 31).mapToObj(i -> "v" + i + " | ").collect(Collectors.joining());
    Snippet.members(
            "static String one(int n) {\n"
                + returns
                + "return null;\n}\n"
                + "void m(int n) {\nSink.one(one(n)); // = "
                + kept
                + "BUDGET\n}\n")
        .holds();
  }

  @Test
  void whereTheBudgetEndsTheRestIsUnknown() {
    String callers =
        IntStream.range(0, 1500)
            .mapToObj(i -> "void c" + i + "(int n) { m(one(n + " + i + ")); }\n")
            .collect(Collectors.joining());
    Program program =
        Snippet.members(
                "static String one(int n) { return \"v\"; }\n"
                    + callers
                    + "void m(String v) {\nSink.one(v);\n}\n")
            .parsedProgram();
    List<Answer> answers =
        Snippet.sinks(program).stream()
            .flatMap(s -> Snippet.resolver(program).resolve(Snippet.asked(s), s).stream())
            .toList();
    assertThat(answers)
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(answer.arguments().get(0))
                    .extracting(Alternative::atom)
                    .contains(new Atom.Missing(Reason.BUDGET)));
  }
}
