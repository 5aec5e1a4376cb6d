package io.github.legacytls.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesTest {

  private static List<String> members(Snippet snippet, String type) {
    return snippet.declarations().stream()
        .filter(d -> Printed.type(d.type()).equals(type))
        .flatMap(d -> d.members().stream())
        .map(
            m ->
                m instanceof MemberDeclaration.Method method
                    ? m.name() + "/" + method.arity().arguments()
                    : m.name())
        .toList();
  }

  @Test
  void fieldInitialisersRunInEveryConstructorThatDoesNotCallAnother() {
    Snippet snippet =
        Snippet.members(
            """
            String f = "a";
            { g = "b"; }
            String g;
            T(int i) { this(); }
            T() { f = "c"; }
            """);
    assertThat(snippet.writes("f")).containsExactlyInAnyOrder("<init>: \"a\"", "<init>: \"c\"");
    assertThat(snippet.writes("g")).containsExactly("<init>: \"b\"");
  }

  @Test
  void aClassWithoutConstructorHasOne() {
    Snippet snippet =
        Snippet.members("String f = \"a\"; static String g = \"b\"; static { g = \"c\"; }");
    assertThat(members(snippet, "p/T")).containsExactly("f", "g", "<init>/0");
    assertThat(snippet.writes("f")).containsExactly("<init>: \"a\"");
    assertThat(snippet.writes("g")).containsExactlyInAnyOrder("<clinit>: \"b\"", "<clinit>: \"c\"");
  }

  @Test
  void constructorsCallTheOneAbove() {
    Snippet snippet =
        Snippet.of(
            "package p; class T extends Base { T(String s) { super(s, 1); } T() { this(\"a\"); } }");
    assertThat(snippet.arguments("<init>")).containsExactly("<init>#0, 1", "\"a\"");
    assertThat(snippet.calls("<init>"))
        .allMatch(c -> Printed.value(c.receiver().orElseThrow()).equals("this"));
  }

  @Test
  void enumConstantsKeepTheirArguments() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            enum E {
              A("x"), B("y") { void f() { use(v); } };
              final String v;
              E(String v) { this.v = v; }
            }
            """);
    assertThat(snippet.writes("A")).containsExactly("<clinit>: new p/E(\"x\")");
    assertThat(snippet.writes("B")).containsExactly("<clinit>: new p/E$1(\"y\")");
    assertThat(snippet.writes("v")).containsExactly("<init>: <init>#0");
    assertThat(snippet.returns("values")).containsExactly("[p/E.A, p/E.B]");
    assertThat(snippet.returns("valueOf")).containsExactly("valueOf(p/E.class, valueOf#0)");
    assertThat(members(snippet, "p/E"))
        .containsExactly("A", "B", "v", "<init>/1", "values/0", "valueOf/1");
    assertThat(snippet.arguments("use")).containsExactly("this.v");
  }

  @Test
  void recordsHaveAConstructorAndAccessors() {
    Snippet snippet = Snippet.of("package p; record R(String a, int... b) { }");
    assertThat(members(snippet, "p/R")).containsExactly("a", "b", "<init>/2", "a/0", "b/0");
    assertThat(snippet.writes("a")).containsExactly("<init>: <init>#0");
    assertThat(snippet.returns("a")).containsExactly("this.a");
  }

  @Test
  void compactConstructorsChangeWhatIsKept() {
    Snippet snippet =
        Snippet.of(
            "package p; record R(String a) { R { if (a == null) a = \"x\"; } R() { this(\"y\"); } }");
    assertThat(snippet.writes("a")).containsExactly("<init>: {\"x\" | <init>#0}");
    assertThat(snippet.arguments("<init>")).containsExactly("\"y\"");
  }

  @Test
  void writtenCanonicalConstructorsAndAccessorsReplaceTheImpliedOnes() {
    Snippet snippet =
        Snippet.of(
            "package p; record R(String a) { R(String a) { this.a = f(a); } String a() { return \"b\"; } }");
    assertThat(snippet.writes("a")).containsExactly("<init>: this.f(<init>#0)");
    assertThat(snippet.returns("a")).containsExactly("\"b\"");
    assertThat(members(snippet, "p/R")).containsExactly("a", "<init>/1", "a/0");
  }

  @Test
  void interfacesHaveConstantsAndDefaultMethods() {
    Snippet snippet =
        Snippet.of(
            "package p; interface I { String C = \"a\"; default String d() { return C; } void e(); }");
    assertThat(snippet.writes("C")).containsExactly("<clinit>: \"a\"");
    assertThat(snippet.returns("d")).containsExactly("p/I.C");
    assertThat(snippet.declarations().get(0).kind()).isEqualTo(Fact.Kind.INTERFACE);
    assertThat(members(snippet, "p/I")).containsExactly("C", "d/0", "e/0");
  }

  @Test
  void annotationsAndTheirDefaults() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            import a.Ann;
            @Ann class T {
              static final String K = "k";
              @Ann("x") String f;
              @Ann(value = "a" + K, many = {"b", K}) void m() {}
              @interface Own { String value() default "d"; String[] more() default {"e"}; }
            }
            """);
    assertThat(snippet.annotations())
        .containsExactlyInAnyOrder(
            "a/Ann{}",
            "a/Ann{value=\"x\"} on f",
            "a/Ann{many=[\"b\", p/T.K], value=text(\"a\", p/T.K)} on m()");
    assertThat(snippet.returns("value")).containsExactly("\"d\"");
    assertThat(snippet.returns("more")).containsExactly("[\"e\"]");
  }

  @Test
  void supertypesOverloadsAndVariadicMethods() {
    Snippet snippet =
        Snippet.of(
            "package p; abstract class T extends A implements B, C { abstract void m(int i, String... s); }");
    Fact.Declaration type = snippet.declarations().get(0);
    assertThat(type.supertypes().stream().map(Printed::type))
        .containsExactly("p/A+1", "p/B+1", "p/C+1");
    MemberDeclaration.Method method = (MemberDeclaration.Method) type.members().get(0);
    assertThat(method.isVariadic()).isTrue();
    assertThat(method.isAbstract()).isTrue();
    assertThat(method.parameters().stream().map(Printed::type))
        .containsExactly("I", "p/String[]+1");
  }

  @Test
  void aFileWithoutAClassIsNamedAfterItself() {
    Snippet snippet = Snippet.of("void main() { use(\"a\"); }");
    assertThat(snippet.callee("use")).isEqualTo("this.Snippet#use");
  }
}
