package io.github.legacytls.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FlowTest {

  private static List<String> used(String statements) {
    return Snippet.body(statements).arguments("use");
  }

  @Test
  void theLastAssignmentCounts() {
    assertThat(used("String p = \"a\"; use(p); p = \"b\"; use(p);"))
        .containsExactly("\"a\"", "\"b\"");
  }

  @Test
  void bothSidesOfABranchMeet() {
    assertThat(used("String p; if (c) p = \"a\"; else p = \"b\"; use(p);"))
        .containsExactly("{\"a\" | \"b\"}");
  }

  @Test
  void aBranchThatReturnsDoesNotMeet() {
    assertThat(used("String p = \"a\"; if (c) { p = \"b\"; return; } use(p);"))
        .containsExactly("\"a\"");
  }

  @Test
  void ternaryAndParentheses() {
    assertThat(used("use((c ? \"a\" : (\"b\")));")).containsExactly("{\"a\" | \"b\"}");
  }

  @Test
  void aLoopMayRunAgainOrNotAtAll() {
    assertThat(used("String p = \"a\"; while (c) { use(p); p = \"b\"; } use(p);"))
        .containsExactly("{\"a\" | \"b\"}", "{\"a\" | \"b\"}");
  }

  @Test
  void doRunsOnce() {
    assertThat(used("String p = \"a\"; do { p = \"b\"; } while (c); use(p);"))
        .containsExactly("\"b\"");
  }

  @Test
  void breakAndContinueLeaveWithWhatTheyKnow() {
    assertThat(
            used(
                """
                String p = "a";
                for (;;) {
                  p = "b";
                  if (c) { p = "c"; break; }
                  if (s == null) { p = "d"; continue; }
                  p = "e";
                }
                use(p);
                """))
        .containsExactly("\"c\"");
  }

  @Test
  void labelsNameTheOuterLoop() {
    assertThat(
            used(
                """
                String p = "a";
                outer: while (c) { while (true) { p = "b"; break outer; } }
                use(p);
                block: { p = "c"; if (c) break block; p = "d"; }
                use(p);
                """))
        .containsExactly("{\"a\" | \"b\"}", "{\"c\" | \"d\"}");
  }

  @Test
  void aForEachHandsOutAnyElement() {
    assertThat(used("for (String p : new String[] {\"a\", \"b\"}) use(p);"))
        .hasSize(1)
        .allMatch(p -> p.contains("\"a\"") && p.contains("\"b\""));
    assertThat(used("for (var p : list()) use(p);")).containsExactly("this.list()[?]");
  }

  @Test
  void aHandlerKnowsWhatHappenedBeforeIt() {
    assertThat(
            used(
                """
                String p = "a";
                try { p = "b"; risky(); p = "c"; risky(); } catch (Exception e) { use(p); }
                """))
        .containsExactly("{\"a\" | \"b\" | \"c\"}");
  }

  @Test
  void fallbackInAHandler() {
    assertThat(
            used(
                """
                String p;
                try { p = find("a"); } catch (Exception e) { p = find("b"); }
                use(p);
                """))
        .containsExactly("{this.find(\"a\") | this.find(\"b\")}");
  }

  @Test
  void whatFollowsAFinallyIsNotMixedWithExceptions() {
    assertThat(
            used(
                """
                String p = "a";
                try { risky(); p = "b"; } finally { use(p); }
                use(p);
                """))
        .containsExactly("{\"a\" | \"b\"}", "\"b\"");
  }

  @Test
  void aReturnGoesThroughFinally() {
    assertThat(
            used(
                """
                String p = "a";
                try { if (c) { p = "b"; return; } p = "c"; } finally { use(p); }
                """))
        .containsExactly("{\"a\" | \"b\" | \"c\"}");
  }

  @Test
  void breakGoesThroughFinally() {
    assertThat(
            used(
                """
                String p = "a";
                while (true) { try { p = "b"; break; } finally { p = "c"; } }
                use(p);
                """))
        .containsExactly("\"c\"");
  }

  @Test
  void oldSwitchFallsThrough() {
    assertThat(
            used(
                """
                String p = "a";
                switch (s) { case "1": p = "b"; case "2": use(p); break; default: p = "d"; }
                use(p);
                """))
        .containsExactly("{\"a\" | \"b\"}", "{\"a\" | \"b\" | \"d\"}");
  }

  @Test
  void aSwitchWithoutDefaultMayDoNothing() {
    assertThat(used("String p = \"a\"; switch (s) { case \"1\" -> p = \"b\"; } use(p);"))
        .containsExactly("{\"a\" | \"b\"}");
  }

  @Test
  void aSwitchExpressionGivesWhatItsArmsGive() {
    assertThat(
            used(
                """
                use(switch (s) { case "1" -> "a"; case "2" -> { yield "b"; } default -> throw e; });
                """))
        .containsExactly("{\"a\" | \"b\"}");
    assertThat(used("use(switch (s) { case \"1\": yield \"a\"; default: yield \"b\"; });"))
        .containsExactly("{\"a\" | \"b\"}");
  }

  @Test
  void patternsBindTheirVariables() {
    assertThat(used("Object o = find(); if (o instanceof String t && t.isEmpty()) use(t);"))
        .containsExactly("this.find()");
    assertThat(used("Object o = find(); if (!(o instanceof String t)) return; use(t);"))
        .containsExactly("this.find()");
    assertThat(used("switch (find()) { case String t when c -> use(t); default -> {} }"))
        .containsExactly("this.find()");
  }

  @Test
  void recordPatternsReadAccessors() {
    assertThat(
            Snippet.members(
                    "record R(String a) {} void m(Object o) { if (o instanceof R(var x)) use(x); }")
                .arguments("use"))
        .containsExactly("m#0.a()");
  }

  @Test
  void codeBehindAConstantIsDead() {
    Snippet snippet =
        Snippet.members(
            """
            static final boolean DEBUG = false;
            static boolean changing = false;
            void m() {
              if (DEBUG) dead(); else alive();
              if (DEBUG && x()) dead();
              while (false) dead();
              final boolean never = false;
              if (never) dead();
              if (changing) live();
              while (true) { if (x()) break; }
              after();
            }
            """);
    assertThat(snippet.calls("dead")).isEmpty();
    assertThat(snippet.calls("alive")).hasSize(1);
    assertThat(snippet.calls("live")).hasSize(1);
    assertThat(snippet.calls("after")).hasSize(1);
  }

  @Test
  void guardsAreWhatDominates() {
    assertThat(Snippet.body("if (c && s != null) use();").guards("use"))
        .containsExactly("m#0", "!=(m#1, null)");
    assertThat(Snippet.body("if (c || s != null) use();").guards("use"))
        .containsExactly("||(m#0, !=(m#1, null))");
    assertThat(Snippet.body("if (!c) return; use();").guards("use")).containsExactly("m#0");
    assertThat(Snippet.body("if (c) { other(); } use();").guards("use")).isEmpty();
    assertThat(Snippet.body("while (c) { other(); } use();").guards("use"))
        .containsExactly("not m#0");
    assertThat(Snippet.body("String t = c ? use() : s;").guards("use")).containsExactly("m#0");
    assertThat(Snippet.body("if (!s.equals(\"x\")) throw new E(); use();").guards("use"))
        .containsExactly("m#1.equals(\"x\")");
    assertThat(Snippet.body("for (String t : list()) { if (c) continue; use(); }").guards("use"))
        .containsExactly("not m#0");
    assertThat(Snippet.body("switch (s) { case \"x\": use(); }").guards("use"))
        .containsExactly("==(m#1, \"x\")");
  }

  @Test
  void nestedLoopsEnd() {
    String nested =
        "String p = s; "
            + "while (c) { p = p + f(p); for (String q : p.split(p)) { p = g(q, p); ".repeat(12)
            + "use(p);"
            + "} }".repeat(12);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Snippet.body(nested).calls("use")).hasSize(1));
  }

  @Test
  void nestedFinallyBlocksEnd() {
    String nested =
        "try { f(); if (c) return; ".repeat(14) + "use();" + "} finally { g(); }".repeat(14);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Snippet.body(nested).calls("use")).hasSize(1));
  }
}
