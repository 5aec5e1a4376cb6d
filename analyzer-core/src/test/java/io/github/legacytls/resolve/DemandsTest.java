package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.program.Program;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an answer misses, for the next round to look for. */
class DemandsTest {

  @Test
  void whoCallsAMethodWhoseParameterReachesTheSink() {
    assertThat(methods("void use(String v) { Sink.one(v); }\n", Demand::callersOf))
        .containsExactly("T.use");
  }

  @Test
  void nothingWhereTheValueIsWritten() {
    Demand demand = demand("void m() { Sink.one(\"a\"); }\n");

    assertThat(demand.isEmpty()).isTrue();
    assertThat(demand).isEqualTo(Demand.NOTHING);
  }

  @Test
  void whoWritesAFieldThatMayBeWrittenElsewhere() {
    assertThat(fields("static String f = \"a\";\n void m() { Sink.one(f); }\n"))
        .containsExactly("T.f");
    assertThat(fields("static String f;\n void m() { Sink.one(f); }\n")).containsExactly("T.f");
    assertThat(fields("static final String F = \"a\";\n void m() { Sink.one(F); }\n")).isEmpty();
  }

  @Test
  void theCodeOfALibraryThatIsCalled() {
    assertThat(bodies("void m() { Sink.one(org.acme.Lib.of(\"a\")); }\n"))
        .containsExactly("Lib.of");
    assertThat(bodies("void m(org.acme.Lib l) { Sink.one(l.get()); }\n"))
        .containsExactly("Lib.get");
    assertThat(bodies("void m() { Sink.one(new org.acme.Lib(\"a\")); }\n"))
        .containsExactly("new Lib");
  }

  @Test
  void theCodeOfALibraryThatAClassOfTheProgramExtends() {
    assertThat(
            bodies(
                """
                static class Own extends org.acme.Lib { }
                void m(Own own) { Sink.one(own.get()); }
                """))
        .containsExactly("Lib.get");
  }

  /** Failures are passed on everywhere, and no version is in them. */
  @Test
  void nobodyWhoPassesAFailure() {
    assertThat(
            methods(
                "void use(IllegalStateException e) { Sink.one(e.getMessage()); }\n",
                Demand::callersOf))
        .isEmpty();
  }

  @Test
  void noFileThatSetsWhatTheJvmItselfSets() {
    assertThat(demand("void m() { Sink.one(System.getProperty(\"user.name\")); }\n").settingsOf())
        .isEmpty();
    assertThat(demand("void m() { Sink.one(System.getProperty(\"username\")); }\n").settingsOf())
        .containsExactly("username");
  }

  /** Which type a method belongs to that is called on a result, the code before it tells. */
  @Test
  void theFirstCallOfAChainOfWhichNothingIsKnown() {
    assertThat(chain("own.a().get()")).containsExactly("Lib.a");
    assertThat(chain("own.a().b().c().d().get()")).containsExactly("Lib.a");
  }

  @Test
  void noCodeWhereAChainStartsWithAnything() {
    assertThat(bodies("void m() { call(x -> Sink.one(x.get())); }\n")).isEmpty();
    assertThat(bodies("void m() { call(x -> Sink.one(x.a().get())); }\n")).isEmpty();
  }

  private static List<String> chain(String calls) {
    return bodies(
        """
        static class Own extends org.acme.Lib { }
        void m(Own own) { Sink.one(%s); }
        """
            .formatted(calls));
  }

  @Test
  void noCodeOfAClassThatWasRead() {
    assertThat(bodies("static class Own { }\nvoid m(Own own) { Sink.one(own.get()); }\n"))
        .isEmpty();
  }

  @Test
  void noCodeOfTheJdk() {
    assertThat(bodies("void m() { Sink.one(new java.io.File(\"a\").toPath()); }\n")).isEmpty();
  }

  @Test
  void theClassOfAConstantThatWasNotRead() {
    assertThat(bodies("void m() { Sink.one(org.acme.Lib.CONSTANT); }\n"))
        .containsExactly("Lib.<clinit>");
  }

  @Test
  void keysThatCodeReads() {
    assertThat(demand("void m() { Sink.one(System.getProperty(\"a.b\")); }\n").settingsOf())
        .containsExactly("a.b");
    assertThat(demand("@Value(\"${a.b}\") String f;\nvoid m() { Sink.one(f); }\n").settingsOf())
        .containsExactly("a.b");
  }

  /** An undecided condition costs little: only callers that decide it are worth reading more. */
  @Test
  void ofConditionsOnlyTheCallersAndConstants() {
    Demand demand =
        demand(
            """
            static String f = "f";
            void use(String v, org.acme.Lib l) {
              if (v.equals(f) && l.get() && System.getProperty("a.b") != null
                  && v.equals(org.acme.Lib.CONSTANT)) {
                Sink.one("a");
              }
            }
            """);

    assertThat(demand.callersOf()).extracting(Describe::method).containsExactly("T.use");
    assertThat(demand.writersOf()).isEmpty();
    assertThat(demand.bodiesOf()).extracting(Describe::method).containsExactly("Lib.<clinit>");
    assertThat(demand.settingsOf()).isEmpty();
  }

  @Test
  void eachAnswerAddsToTheDemand() {
    assertThat(
            methods(
                "void a(String v) { Sink.one(v); }\nvoid b(String v) { Sink.one(v); }\n",
                Demand::callersOf))
        .containsExactlyInAnyOrder("T.a", "T.b");
  }

  /** A short look tells what is worth a whole answer; until then nothing is asked for. */
  @Test
  void aGlanceAsksForNothing() {
    Program program = Snippet.members("void use(String v) { Sink.one(v); }\n").parsedProgram();
    Resolver resolver = Snippet.resolver(program);
    var sink = Snippet.sinks(program).get(0);

    List<Alternative> seen = resolver.glance(sink.call().arguments().get(0), sink);

    assertThat(seen).extracting(a -> Snippet.render(a.atom())).containsExactly("OUTSIDE");
    assertThat(resolver.demand().isEmpty()).isTrue();
  }

  private static List<String> fields(String members) {
    return demand(members).writersOf().stream()
        .map(FieldName::name)
        .map(name -> "T." + name)
        .toList();
  }

  private static List<String> bodies(String members) {
    return methods(members, Demand::bodiesOf);
  }

  private static List<String> methods(
      String members, Function<Demand, Collection<MethodName>> part) {
    return part.apply(demand(members)).stream().map(Describe::method).toList();
  }

  private static Demand demand(String members) {
    Program program = Snippet.members(members).parsedProgram();
    Resolver resolver = Snippet.resolver(program);
    Snippet.sinks(program).forEach(sink -> resolver.resolve(Snippet.asked(sink), sink));
    return resolver.demand();
  }
}
