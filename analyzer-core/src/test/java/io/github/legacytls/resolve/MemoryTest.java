package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Unit;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers hold from one round to the next, until something is read that they depend on. */
class MemoryTest {

  private static final String ASKING =
      """
      class T {
        static String f = "f";
        static void use(String v) { Sink.one(v); }
        static void field() { Sink.one(f); }
        static void lib() { Sink.one(p.Lib.get()); }
        static void made() { Sink.one(new p.Lib("a").get()); }
        static void constant() { Sink.one(p.Lib.CONSTANT); }
        static void key() { Sink.one(System.getProperty("a.b")); }
        static void literal() { Sink.one("a"); }
      }
      """;

  @ParameterizedTest(name = "{0}: {1} becomes {2} with {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | OUTSIDE        | x            | class U { void n() { T.use("x"); } }
          1 | f              | f,g          | class U { void n() { T.f = "g"; } }
          2 | Lib.get()      | y            | package p; public class Lib { public static String get() { return "y"; } }
          3 | Lib.get()      | y            | package p; public class Lib { public Lib(String v) { } public String get() { return "y"; } }
          4 | Lib.CONSTANT   | z            | package p; public class Lib { public static final String CONSTANT = "z"; }
          """)
  void whatIsReadLaterChangesAnAnswer(int sink, String before, String after, String added) {
    Unit asking = Snippet.of(ASKING).unit("T.java");
    Unit more = Snippet.whole(added).unit("U.java");
    Program program = Snippet.program(List.of(asking));
    Resolver resolver = Snippet.resolver(program);
    assertThat(answer(resolver, program, sink)).isEqualTo(before);

    Program grown = Snippet.program(List.of(asking, more));

    assertThat(answer(resolver.with(List.of(more), grown), grown, sink)).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0} stays with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | class U { void n() { T.other("x"); } static String use = "a"; }
          1 | class U { void n() { String f = "g"; } void f() { } }
          2 | class U { void n() { get(); } }
          5 | class U { void n() { System.getProperty("a.b"); } }
          6 | class U { void n() { T.use("x"); T.f = "g"; } }
          0 | class U { void n() { new V().use("x"); } } class V { void use(String v) { } }
          1 | class U { String f; void n() { f = "g"; } }
          """)
  void whatDoesNotMatterLeavesTheVeryAnswer(int sink, String added) {
    Unit asking = Snippet.of(ASKING).unit("T.java");
    Unit more = Snippet.whole(added).unit("U.java");
    Program program = Snippet.program(List.of(asking));
    Resolver resolver = Snippet.resolver(program);
    List<Answer> before = ask(resolver, program, sink);

    Program grown = Snippet.program(List.of(asking, more));

    assertThat(ask(resolver.with(List.of(more), grown), grown, sink)).isSameAs(before);
  }

  private static List<Answer> ask(Resolver resolver, Program program, int sink) {
    CallSite call = Snippet.sinks(program).get(sink);
    return resolver.resolve(Snippet.asked(call), call);
  }

  private static String answer(Resolver resolver, Program program, int sink) {
    return ask(resolver, program, sink).stream()
        .flatMap(answer -> answer.arguments().get(0).stream())
        .map(a -> Snippet.render(a.atom()))
        .distinct()
        .collect(Collectors.joining(","));
  }
}
