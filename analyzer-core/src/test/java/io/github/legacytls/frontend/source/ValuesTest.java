package io.github.legacytls.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static List<String> used(String statements) {
    return Snippet.body(statements).arguments("use");
  }

  @Test
  void literals() {
    assertThat(used("use(\"a\\n\\u0041\", 'c', 1, 2L, 0x10, -3, 1.5, true, null, String.class);"))
        .containsExactly("\"a\nA\", \"c\", 1, 2, 16, -3, 1.5, true, null, p/String+1.class");
    assertThat(used("use(\"\"\"\n    a\n      b\\\n    c\"\"\");")).containsExactly("\"a\n  bc\"");
  }

  @Test
  void arraysAreWhatWasPutInto() {
    assertThat(used("use(new String[] {\"a\", s}); use(new String[0]); use(new String[2][3]);"))
        .containsExactly("[\"a\", m#1]", "[]", "[]");
    assertThat(used("String[] a = {\"a\", \"b\"}; String[] b = a; b[1] = \"c\"; use(a, a[0]);"))
        .containsExactly("[\"a\", \"c\"], \"a\"");
    assertThat(used("String[][] a = {{\"a\"}, {\"b\"}}; a[0][0] = \"c\"; use(a[0], a.length);"))
        .containsExactly("[\"c\"], length([[\"c\"], [\"b\"]])");
  }

  @Test
  void varargsStayAsWritten() {
    assertThat(used("use(s, \"a\", \"b\");")).containsExactly("m#1, \"a\", \"b\"");
  }

  @Test
  void objectsCarryTheirChanges() {
    assertThat(
            used("List<String> l = new ArrayList<>(); l.add(\"a\"); if (c) l.add(\"b\"); use(l);"))
        .containsExactly("new p/ArrayList+1() after add(\"a\"), maybe add(\"b\")");
    assertThat(used("use(new StringBuilder(\"a\").append(s));"))
        .containsExactly("new p/StringBuilder+1(\"a\") after append(m#1)");
  }

  @Test
  void plusIsTextWhereTextIs() {
    assertThat(used("use(\"TLSv1\" + '.' + 1); use(1 + 2 + s); use(f() + g()); use(1 + 2);"))
        .containsExactly(
            "text(\"TLSv1\", \".\", 1)",
            "text(+(1, 2), m#1)",
            "text(this.f(), this.g())",
            "+(1, 2)");
    assertThat(used("String t = \"a\"; t += 1; use(t); int i = 1; i += 2; use(i);"))
        .containsExactly("text(\"a\", 1)", "+(1, 2)");
  }

  @Test
  void incrementsGiveTheValueBeforeOrAfter() {
    assertThat(used("int i = 1; use(i++); use(i); use(--i);"))
        .containsExactly("1", "+(1, 1)", "+(+(1, 1), -1)");
  }

  @Test
  void assignmentsAreExpressions() {
    assertThat(used("String a, b; use(a = b = \"x\"); use(a, b);"))
        .containsExactly("\"x\"", "\"x\", \"x\"");
  }

  @Test
  void castsAndParenthesesKeepTheValue() {
    assertThat(used("use((String) (Object) (s));")).containsExactly("m#1");
  }

  @Test
  void shortCircuitsMayNotAssign() {
    assertThat(used("String p = \"a\"; boolean b = c && (p = \"b\") != null; use(p);"))
        .containsExactly("{\"a\" | \"b\"}");
  }

  @Test
  void aLambdaIsAMethodThatTakesWhatItCaptured() {
    Snippet snippet =
        Snippet.body(
            "String p = \"a\"; final String k = \"k\"; run(t -> use(p, k, t)); run(() -> { return p; });");
    assertThat(snippet.arguments("run"))
        .containsExactly("p/T::lambda$m$0<\"a\">", "p/T::lambda$m$1<\"a\">");
    assertThat(snippet.arguments("use")).containsExactly("lambda$m$0#0, \"k\", lambda$m$0#1");
    assertThat(snippet.call("use").caller().arity().arguments()).isEqualTo(2);
    assertThat(snippet.returns("lambda$m$1")).containsExactly("lambda$m$1#0");
  }

  @Test
  void aLambdaInALambdaCapturesThrough() {
    Snippet snippet = Snippet.body("String p = \"a\"; run(() -> go(() -> use(p)));");
    assertThat(snippet.arguments("go")).containsExactly("p/T::lambda$m$1<lambda$m$0#0>");
    assertThat(snippet.arguments("use")).containsExactly("lambda$m$1#0");
  }

  @Test
  void methodReferences() {
    assertThat(used("use(String::trim, s::concat, this::m, ArrayList::new, int[]::new);"))
        .containsExactly(
            "p/String+1::trim, p/String+1::concat<m#1>, p/T::m<this>, p/ArrayList+1::<init>,"
                + " [I::<init>");
  }

  @Test
  void aLocalClassKeepsWhatItCaptured() {
    Snippet snippet =
        Snippet.body("String p = \"a\"; new Thread(s) { public void run() { use(p); } }.start();");
    assertThat(snippet.arguments("use")).containsExactly("this.val$p");
    assertThat(snippet.writes("val$p")).containsExactly("<init>: <init>#1");
    assertThat(snippet.callee("start")).isEqualTo("new p/T$1(m#1, \"a\").p/T$1#start");
    assertThat(snippet.arguments("<init>")).contains("m#1, \"a\"", "<init>#0");
  }

  @Test
  void fieldsOfThisAreFollowedWithinAMethod() {
    Snippet snippet =
        Snippet.members("String f; void m() { this.f = \"a\"; use(f); other.f = \"b\"; use(f); }");
    assertThat(snippet.arguments("use")).containsExactly("\"a\"", "\"a\"");
    assertThat(snippet.writes("f")).containsExactlyInAnyOrder("m: \"a\"", "m: \"b\"");
  }

  @Test
  void returnsAreToldApartByPath() {
    assertThat(Snippet.members("String f(boolean c) { return c ? \"a\" : \"b\"; }").returns("f"))
        .containsExactly("\"a\"", "\"b\"");
  }

  @Test
  void longConcatenationsDoNotNest() {
    String parts = "\"x\" + ".repeat(20_000) + "s";
    assertThat(used("use(" + parts + ");")).hasSize(1);
  }
}
