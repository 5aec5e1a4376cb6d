package io.github.legacytls.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFrontEndTest {

  private static Region region(Fact fact) {
    return fact.site().region();
  }

  @Test
  void aCallStandsFromItsNameToTheEndOfItsArguments() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            class T {
              void m() {
                first()
                    .second("a",
                        "b");
              }
            }
            """);
    assertThat(region(snippet.call("second"))).isEqualTo(Region.of(5, 10, 6, 17));
    assertThat(region(snippet.call("first"))).isEqualTo(Region.of(4, 5, 4, 12));
    Location argument = snippet.call("second").arguments().get(1).site();
    assertThat(argument.region()).isEqualTo(Region.of(6, 13, 6, 16));
    assertThat(argument.member()).contains(new Member("p/T", "m", ""));
  }

  @Test
  void aCreationStandsFromNewToTheEndOfItsArguments() {
    Snippet snippet =
        Snippet.of(
            "package p;\nclass T { Object o = new A(\n(1)) { int x; }; Object q = new B() { }; }");
    assertThat(snippet.calls("<init>").stream().map(SourceFrontEndTest::region))
        .contains(Region.of(2, 22, 3, 5), Region.of(3, 29, 3, 36));
  }

  @Test
  void whatDoesNotParseIsNamedWithItsLine() {
    Snippet snippet =
        Snippet.of(
            "package p;\nclass T {\n  void m() { use(\"a\"); x.\"b\"; }\n  void n() { use(\"c\"); }\n}");
    assertThat(snippet.problems().get(0))
        .startsWith("UNREAD line 3: does not parse as Java (")
        .doesNotContain("\n");
    assertThat(snippet.arguments("use")).containsExactly("\"a\"", "\"c\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class",
        "class T {",
        "package p; class T { void m( }",
        "class T { String s = \"open; }",
        "class T { int i = 99999999999999999999; char c = ''; String s = \"\\q\\uZZ\"; }",
        "}}}}((((",
        "class T<A extends A> { A a; void m() { a.f(); } }",
        "class A extends B { void m() { x(); y = C; } } class B extends A { }",
        "class T { void m() { break; continue nowhere; yield 1; } int x = this; { return; } }",
        "enum E { A, A; E() { this(); } } record R(int a, int a) { R { return; } }"
      })
  void whateverIsWrittenEndsInAUnit(String text) {
    assertThat(Snippet.of(text).unit().resource().name()).isEqualTo("p/Snippet.java");
  }

  @Test
  void anyBytesEndInAUnit() {
    Random random = new Random(7);
    byte[] text =
        "package p; class T { void m() { use(\"a\" + b, c ? d : e); } }"
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 300; round++) {
      byte[] broken = text.clone();
      for (int i = 0; i < 3; i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(Snippet.of("T.java", broken).unit().resource().name()).isEqualTo("T.java");
    }
  }

  @Test
  void encodings() {
    String text = "package p; class T { void m() { use(\"\u00e9\"); } }";
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    assertThat(Snippet.of("T.java", marked).arguments("use")).containsExactly("\"\u00e9\"");
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Snippet.of("T.java", latin).arguments("use")).containsExactly("\"\u00e9\"");
  }

  @Test
  void escapesOutsideOfLiteralsAreUnderstood() {
    assertThat(Snippet.of("package p; class T { void m() \\u007b use(\"a\"); } }").arguments("use"))
        .containsExactly("\"a\"");
  }

  @Test
  void namesOfOldCodeThatAreKeywordsNow() {
    Snippet snippet =
        Snippet.body(
            "Enumeration enum = f(); int _ = 1; String record = \"r\", yield = \"y\", var = \"v\"; use(enum, record, yield, var);");
    assertThat(snippet.problems()).isEmpty();
    assertThat(snippet.arguments("use")).containsExactly("this.f(), \"r\", \"y\", \"v\"");
  }

  @Test
  void nestingTooDeepIsAProblemNotACrash() {
    Snippet snippet = Snippet.body("use(" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ");");
    assertThat(snippet.problems()).hasSize(1);
    assertThat(snippet.problems().get(0)).contains("too deep");
  }

  @Test
  void aFileTooLargeIsNotRead() {
    byte[] large = new byte[17 * 1024 * 1024];
    Arrays.fill(large, (byte) ' ');
    assertThat(Snippet.of("T.java", large).problems())
        .containsExactly("UNREAD is larger than 16 MB and was not read");
  }

  /** Every form of expression and statement there is. */
  @Test
  void noFormOfTheLanguageIsUnknown() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            import static a.B.*;
            import module java.base;
            sealed abstract class T<X extends Comparable<X>> permits T.Sub {
              static final class Sub extends T<String> { Sub() { super(1); } }
              record Pair<A>(A a, Object b) { static int count; Pair { count++; } }
              int[] array = {1, 2}; int more[][] = new int[1][];
              { synchronized (this) { array[0] <<= 2; } }
              T(int i) { assert i > 0 : "m"; }
              native void n(); abstract class Abs { abstract void a(); } ;
              @SafeVarargs final <Y> void m(T<X> this, final Object o, Y... ys) throws E, F {
                int i = 0, j[] = {}; long l = 1L; float f = 1f; double d = 1e3; char c = 'c'; byte b = (byte) ~i;
                i += 1; i -= 1; i *= 2; i /= 2; i %= 2; i &= 1; i |= 1; i ^= 1; i >>= 1; i >>>= 1; ++i; i--;
                boolean x = i < 1 || i >= 2 && !(i == 3) ^ i != 4 | i > 5 & i <= 6;
                Object p = o instanceof String; p = (Runnable & java.io.Serializable) () -> {};
                if (o instanceof Pair<?>(String q, Pair<?>(var r, _)) && r != null) { use(q, r); } else ;
                switch (i) { case 1, 2: case 3: break; default: i = 1; }
                switch (o) { case null -> {} case String s when s.isEmpty() -> use(s); case Pair(var a, var z) -> {} default -> throw new E(); }
                int k = switch (i) { case 1 -> 2; case 3 -> { yield 4; } default -> throw new E(); };
                a: for (int u = 0, v = 1; u < v; u++, v--) { if (x) continue a; else break a; }
                for (;;) { break; }
                for (final var e : ys) use(e);
                while (x) { do { x = !x; } while (x); }
                try (var in = open(); in2) { use(in); } catch (final E | F e) { throw e; } finally { use(1); }
                new Outer().new Inner(1) { void z() { T.this.n(); super.toString(); } };
                use(int.class, String[].class, this, T.super.hashCode(), int[]::new, Pair<String>::new, this::n, super::toString);
                Function<?, ?> fn = (a) -> a, gn = (String a, int... t) -> { return a; }, hn = _ -> null;
                class Local { } record Rec(int a) { } interface Face { } ;
                use("a" + 'b' + 1 + null, \"""
                    text\""", o == null ? (p) : ys[i][j[0]], array.length, -1, +2);
                throw new E(this.<String>g(), T.<X>h());
              }
              enum E2 implements Runnable { A { public void run() {} }, @Deprecated B(1, 2) { }; E2(int... i) { } }
              @interface Ann { int value() default 1; Class<?>[] types() default {}; Deprecated d() default @Deprecated; }
              @Ann(value = 2, types = {T.class}, d = @Deprecated(since = "1")) void annotated(@Ann int i) { }
            }
            """);
    assertThat(snippet.problems()).isEmpty();
  }
}
