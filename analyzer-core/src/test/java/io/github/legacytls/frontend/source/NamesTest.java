package io.github.legacytls.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.TypeName;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {

  private static Snippet imports(String imports, String statements) {
    return Snippet.of(
        "package p; " + imports + " class T { void m(Lib lib) { " + statements + " } }");
  }

  @Test
  void theReceiversDeclaredTypeIsTheOwner() {
    Snippet snippet =
        imports(
            "import a.Lib; import a.Other;",
            "lib.one(); new Other().two(); ((Other) lib).three(); var v = new Other(); v.four();"
                + " Lib[] all = {}; all[0].five(); \"x\".six(); Other.seven(); lib.one2().eight();");
    assertThat(snippet.callee("one")).isEqualTo("m#0.a/Lib#one");
    assertThat(snippet.callee("two")).isEqualTo("new a/Other().a/Other#two");
    assertThat(snippet.callee("three")).isEqualTo("m#0.a/Other#three");
    assertThat(snippet.callee("four")).isEqualTo("new a/Other().a/Other#four");
    assertThat(snippet.callee("five")).endsWith(".a/Lib#five");
    assertThat(snippet.callee("six")).isEqualTo("\"x\".java/lang/String#six");
    assertThat(snippet.callee("seven")).isEqualTo("a/Other#seven");
  }

  @Test
  void whatACallReturnsIsLeftToTheLinker() {
    assertThat(imports("", "lib.one().two();").callee("two")).isEqualTo("m#0.one().?#two");
  }

  @Test
  void aNameMayComeFromSeveralPlaces() {
    Snippet snippet = imports("import a.*; import b.C.*; import static d.E.*;", "lib.one();");
    TypeName owner = snippet.call("one").callee().owner();
    assertThat(((TypeName.Written) owner).candidates())
        .containsExactly("p/Lib", "a/Lib", "b/C$Lib", "d/E$Lib", "java/lang/Lib");
  }

  @Test
  void nestedTypesAndQualifiedNames() {
    assertThat(imports("import a.B.Lib;", "lib.one();").callee("one")).isEqualTo("m#0.a/B$Lib#one");
    assertThat(imports("import a.B;", "B.Cd.one();").callee("one")).isEqualTo("a/B$Cd#one");
    assertThat(imports("", "a.b.Cd.Ef.one();").callee("one")).isEqualTo("a/b/Cd$Ef#one");
    assertThat(imports("", "use(a.b.C.D);").arguments("use")).containsExactly("a/b/C.D");
    assertThat(
            imports("import a.B;", "use(B.C, B.LONG_NAME.field, B.Inner.NAME);").arguments("use"))
        .containsExactly("a/B.C, a/B.LONG_NAME.field, a/B$Inner.NAME");
  }

  @Test
  void localsHideFieldsAndFieldsHideTypes() {
    Snippet snippet =
        Snippet.members(
            "String a = \"f\"; Other Lib; void m(String a) { use(a, this.a, Lib); Lib.one(); }");
    assertThat(snippet.arguments("use")).containsExactly("m#0, this.a, this.Lib");
    assertThat(snippet.callee("one")).startsWith("this.Lib.p/Other");
  }

  @Test
  void aNameIsInScopeInItsBlockOnly() {
    assertThat(
            Snippet.members("String a; void m() { { String a = \"x\"; } use(a); }")
                .arguments("use"))
        .containsExactly("this.a");
  }

  @Test
  void methodsOfThisClassOfOuterClassesAndOfOthers() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            import static a.B.imported;
            class T extends Base {
              void own() {}
              static void shared() {}
              class Inner extends Foreign {
                void m() { own(); shared(); imported(); inherited(); super.up(); T.super.outer(); }
              }
            }
            """);
    assertThat(snippet.callee("own")).isEqualTo("this.this$0.p/T#own");
    assertThat(snippet.callee("shared")).isEqualTo("p/T#shared");
    assertThat(snippet.callee("imported")).isEqualTo("a/B#imported");
    assertThat(snippet.callee("inherited")).isEqualTo("this.p/T$Inner+1#inherited");
    assertThat(snippet.callee("up")).isEqualTo("this.p/Foreign+1#up");
    assertThat(snippet.callee("outer")).isEqualTo("this.this$0.p/Base+1#outer");
  }

  @Test
  void fieldsOfThisClassOfOuterClassesAndOfOthers() {
    Snippet snippet =
        Snippet.of(
            """
            package p;
            import static a.B.IMPORTED;
            class Base { static final String BASE = "b"; String field; }
            class T extends Base {
              static final String OWN = "o";
              static class Inner extends Foreign {
                void m() { use(OWN, BASE, IMPORTED, INHERITED, other); }
              }
              void n() { use2(field, this.field, super.field); }
            }
            """);
    assertThat(snippet.arguments("use"))
        .containsExactly("p/T.OWN, p/Base.BASE, a/B.IMPORTED, p/T$Inner+1.INHERITED, this.other");
    assertThat(snippet.arguments("use2")).containsExactly("this.field, this.field, this.field");
  }

  @Test
  void typeVariablesAreTheirBounds() {
    Snippet snippet = Snippet.members("<A extends Lib, B> void m(A a, B b) { a.one(); b.two(); }");
    assertThat(snippet.callee("one")).isEqualTo("m#0.p/Lib+1#one");
    assertThat(snippet.callee("two")).isEqualTo("m#1.?#two");
  }

  /** Anonymous and local classes are counted as javac counts them. */
  @Test
  void classesAreNamedAsTheCompilerNamesThem(@TempDir Path folder) throws Exception {
    String text =
        """
        package p;
        import java.util.function.Supplier;
        class T {
          static Object f(Object... all) { return all; }
          T g(Object... all) { return this; }
          enum E { A { Object x = new Object() {}; }, B }
          Object first = new Object() { Object inner = new Object() { }; };
          void m() {
            f(new Object() { int a; }, f(new Object() { int b; }), new Object() { int c; });
            Supplier<Object> s = () -> new Object() { Object d = new Object() {}; };
            f((Supplier<Object>) () -> new Object() { int e; }, new Object() { int f; });
            g(new Object() { int h; }).g(new Object() { int i; }).g(new Object() { int j; });
            class Local { class Deep {} Object k = new Object() {}; }
            new Local() { int l; };
          }
          void n() { class Local { } class Other { class Local { } } record R(int a) { } }
          static { new Object() { class Member { } }; }
          interface I { class C { } Object CONSTANT = new Object() { }; }
          @interface A { enum V { X } }
        }
        """;
    Set<String> lowered =
        Snippet.of(text).declarations().stream()
            .map(d -> Printed.type(d.type()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(lowered).isEqualTo(compiled(text, folder));
  }

  private static Set<String> compiled(String text, Path folder) throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var source =
        new SimpleJavaFileObject(URI.create("string:///p/T.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    Set<String> names = new TreeSet<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      List<String> options = List.of("-proc:none");
      assertThat(compiler.getTask(null, files, null, options, null, List.of(source)).call())
          .isTrue();
      Iterable<JavaFileObject> classes =
          files.list(StandardLocation.CLASS_OUTPUT, "p", Set.of(JavaFileObject.Kind.CLASS), true);
      for (JavaFileObject file : classes) {
        String path = file.getName().replace('\\', '/');
        names.add(path.substring(path.lastIndexOf("/p/") + 1, path.length() - ".class".length()));
      }
    }
    return names;
  }
}
