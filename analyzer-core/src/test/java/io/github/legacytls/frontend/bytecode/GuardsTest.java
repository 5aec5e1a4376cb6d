package io.github.legacytls.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.frontend.FactPrinter;
import io.github.legacytls.frontend.bytecode.Compiled.Compiler;
import io.github.legacytls.ir.Fact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conditions under which a call is reached, the same from both compilers. */
class GuardsTest {

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void branchesGuardWhatTheyEnclose(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(int v, long l, Set<String> allowed, String p) {
                  if (v < 7) sink("old"); else sink("new");
                  sink("both");
                  if (allowed.contains(p)) sink(p);
                  if (p == null) sink("null");
                  if (l >= 5L) sink("long");
                  if (p instanceof String) sink("instance");
                }
                """))
        .containsExactly(
            "\"old\" if (p0 < 7)",
            "\"new\" if (p0 >= 7)",
            "\"both\"",
            "p3 if p2.contains(p3)",
            "\"null\" if (p3 == null)",
            "\"long\" if (p1 >= 5)",
            "\"instance\" if (p3 instanceof String.class)");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void anEarlyReturnGuardsTheRest(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(int v, boolean off) {
                  if (off) return;
                  if (v < 7) throw new IllegalStateException();
                  sink("rest");
                }
                """))
        .containsExactly("\"rest\" if not p1, (p0 >= 7)");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void conjunctionsAndDisjunctionsGuard(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(boolean a, boolean b) {
                  if (a && !b) sink("and");
                  if (a || b) sink("or");
                  if (!(a || b)) sink("nor");
                }
                """))
        .containsExactly(
            "\"and\" if p0, not p1", "\"or\" if (p0 || p1)", "\"nor\" if not p0, not p1");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void loopsGuardTheirBodyAndWhatFollows(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(Iterator<String> i) {
                  while (i.hasNext()) sink(i.next());
                  sink("after");
                }
                """))
        .containsExactly("p0.next() if p0.hasNext()", "\"after\" if not p0.hasNext()");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void casesOfOneLabelAreGuarded(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(int n) {
                  switch (n) {
                    case 1: sink("one"); break;
                    case 2: case 3: sink("two or three"); break;
                    default: sink("other");
                  }
                  sink("after");
                }
                """))
        .containsExactly(
            "\"one\" if (p0 == 1)",
            "\"two or three\"",
            "\"other\" if (p0 != 1), (p0 != 2), (p0 != 3)",
            "\"after\"");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void casesThatReturnAreFollowedAsWell(Compiler compiler) {
    Compiled code =
        Compiled.members(
            compiler,
            """
            String m(String s, int n) {
              switch (n) { case 1: return "one"; case 2: return "two"; default: sink("other"); }
              switch (s) { case "a": return "A"; case "b": sink("b"); return "B"; }
              return "rest";
            }
            """,
            "-g");
    assertThat(code.unit("T").problems()).isEmpty();
    assertThat(
            code.of(Fact.Return.class).stream().map(r -> FactPrinter.print(r.value())).distinct())
        .containsExactlyInAnyOrder("\"one\"", "\"two\"", "\"A\"", "\"B\"", "\"rest\"");
    assertThat(code.values()).containsExactly("\"other\"", "\"b\"");
  }

  @ParameterizedTest
  @EnumSource(Compiler.class)
  void aHandlerKeepsWhatHoldsInTheWholeTry(Compiler compiler) {
    assertThat(
            sunk(
                compiler,
                """
                void m(boolean a, boolean b) {
                  if (a) {
                    try { if (b) run(); } catch (RuntimeException e) { sink("caught"); }
                  }
                }
                void run() {}
                """))
        .containsExactly("\"caught\" if p0, failed()");
  }

  private static List<String> sunk(Compiler compiler, String members) {
    return Compiled.members(compiler, members, "-g").sunk();
  }
}
