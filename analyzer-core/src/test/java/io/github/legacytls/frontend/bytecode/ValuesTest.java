package io.github.legacytls.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.frontend.FactPrinter;
import io.github.legacytls.frontend.bytecode.Compiled.Compiler;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an argument is, as far as the code of its method says. */
class ValuesTest {

  @Test
  void constantsOfEveryKind() {
    assertThat(
            values(
                """
                void m() {
                  sinks("a"); sink(null); sink(String.class); sink(int[].class);
                  b(true); c('x'); i(300); l(5L); d(0.5); f(2f);
                }
                void b(boolean v) {} void c(char v) {} void i(int v) {}
                void l(long v) {} void d(double v) {} void f(float v) {}
                """))
        .containsExactly("[\"a\"]", "null", "String.class", "[I.class");
    assertThat(
            Compiled.members(
                    "void m() { b(true); c('x'); i(300); l(5L); d(0.5); f(2f); }"
                        + " void b(boolean v) {} void c(char v) {} void i(int v) {}"
                        + " void l(long v) {} void d(double v) {} void f(float v) {}")
                .calls()
                .stream()
                .filter(c -> c.caller().name().equals("m"))
                .map(c -> FactPrinter.print(c.arguments().get(0))))
        .containsExactly("true", "\"x\"", "300", "5", "0.5", "2.0");
  }

  @Test
  void localsFollowReassignmentAndBranches() {
    assertThat(
            values(
                """
                void m(boolean b) {
                  String p = "one"; sink(p);
                  p = "two"; sink(p);
                  if (b) p = "three";
                  sink(p);
                  sink(b ? "x" : "y");
                }
                """))
        .containsExactly("\"one\"", "\"two\"", "{\"two\" | \"three\"}", "{\"x\" | \"y\"}");
  }

  @Test
  void concatenationAsEachCompilerWritesIt() {
    String members = "void m(String p, int n) { sink(\"a\" + p + \"b\" + n + 'c' + true); }";
    String builder =
        "new StringBuilder(){append(\"a\") append(p0) append(\"b\") append(p1)"
            + " append(\"c\") append(true)}.toString()";
    assertThat(Compiled.members(Compiler.JAVAC, members).values())
        .containsExactly("text(\"a\" + p0 + \"b\" + p1 + \"ctrue\")");
    assertThat(Compiled.members(Compiler.JAVAC, members, "-XDstringConcat=indy").values())
        .containsExactly("text(\"a\" + p0 + \"b\" + p1 + \"c\" + true)");
    assertThat(Compiled.members(Compiler.JAVAC, members, "--release", "8").values())
        .containsExactly(builder);
    assertThat(Compiled.members(Compiler.ECJ, members, "-8").values())
        .containsExactly(builder.replace("(){append(\"a\") ", "(\"a\"){"));
  }

  @Test
  void arraysAreSeenThroughAliasesSlotBySlot() {
    assertThat(
            values(
                """
                void m(boolean b) {
                  String[] a = new String[2];
                  a[1] = "one";
                  String[] alias = a;
                  alias[0] = "zero";
                  sink(a); sink(alias[1]);
                  a[0] = "new zero";
                  sink(alias);
                  if (b) a[1] = "maybe";
                  sink(a);
                }
                """))
        .containsExactly(
            "[\"zero\", \"one\"]",
            "\"one\"",
            "[\"new zero\", \"one\"]",
            "[\"new zero\", {\"one\" | \"maybe\"}]");
  }

  @Test
  void arraysFilledInLoopsAndTables() {
    assertThat(
            values(
                """
                void m(String[] given) {
                  String[] a = new String[3];
                  for (int i = 0; i < 3; i++) a[i] = "x";
                  sink(a);
                  String[][] table = {{"a", "b"}, {"c"}};
                  sink(table); sink(table[1][0]);
                  String[][] filled = new String[2][2];
                  filled[0][1] = "late";
                  sink(filled);
                  given[0] = "stored";
                  sink(given);
                }
                """))
        .containsExactly(
            "[\"x\"]",
            "[[\"a\", \"b\"], [\"c\"]]",
            "\"c\"",
            "[[\"late\", ..]]",
            "p0{[]=(0, \"stored\")}");
  }

  @Test
  void arraysThatHoldEachOtherEnd() {
    assertThat(
            values(
                """
                void m() {
                  Object[] a = new Object[1], b = new Object[1];
                  a[0] = b; b[0] = a;
                  sink(a);
                }
                """))
        .containsExactly("[[?RECURSION]]");
  }

  @Test
  void collectionsKeepTheirChangesInOrder() {
    assertThat(
            values(
                """
                void m(boolean b) {
                  List<String> l = new ArrayList<>();
                  l.add("a"); sink(l);
                  if (b) l.add("b");
                  List<String> alias = l;
                  alias.clear(); l.add("c");
                  sink(l);
                }
                """))
        .containsExactly(
            "new ArrayList(){add(\"a\")}",
            "new ArrayList(){add(\"a\") maybe add(\"b\") clear() add(\"c\")}");
  }

  @Test
  void whatHappensInALoopHappensSometimesBehindIt() {
    assertThat(
            values(
                """
                void m(boolean b) {
                  List<String> l = new ArrayList<>();
                  while (b) { l.add("x"); sink(l); }
                  sink(l);
                  do { l.add("y"); } while (b);
                  sink(l);
                }
                """))
        .containsExactly(
            "new ArrayList(){add(\"x\")}",
            "new ArrayList(){maybe add(\"x\")}",
            "new ArrayList(){maybe add(\"x\") add(\"y\")}");
  }

  @Test
  void aBuilderInALoopStartsAfresh() {
    assertThat(
            values(
                """
                void m(String[] names) {
                  for (String n : names) {
                    StringBuilder b = new StringBuilder();
                    b.append("v").append(n);
                    sink(b.toString());
                  }
                }
                """))
        .containsExactly(
            "new StringBuilder(){append(\"v\") append(p0[{0 | ({0 | ?RECURSION} + 1)}])}.toString()");
  }

  @Test
  void whatBuildsOnItselfEnds() {
    assertThat(
            values(
                """
                void m(boolean b) {
                  String s = "";
                  while (b) s = s + "x";
                  sink(s);
                }
                """))
        .containsExactly("{\"\" | text({\"\" | ?RECURSION} + \"x\")}");
  }

  @Test
  void aCatchSeesEveryStateOfItsTry() {
    assertThat(
            values(
                """
                void m() {
                  String p = "before";
                  try { p = "first"; run(); p = "second"; run(); }
                  catch (RuntimeException e) { sink(p); }
                  sink(p);
                }
                void run() {}
                """))
        .containsExactly(
            "{\"before\" | \"first\" | \"second\"}", "{\"second\" | \"before\" | \"first\"}");
  }

  @Test
  void lambdasAndMethodReferencesNameTheirMethodAndCaptures() {
    assertThat(
            values(
                """
                String f;
                void m(String p) {
                  Supplier<String> s = () -> p + f; sink(s);
                  Function<String, String> t = String::trim; sink(t);
                  Supplier<List<String>> n = ArrayList::new; sink(n);
                  Supplier<String> bound = p::trim; sink(bound);
                }
                """))
        .containsExactly(
            "T::lambda$m$0(this, p0)", "String::trim()", "ArrayList::<init>()", "String::trim(p0)");
  }

  @Test
  void fieldsStoredInTheMethodAreReadBack() {
    assertThat(
            values(
                """
                static String s; String f; T other;
                void m() {
                  f = "mine"; sink(f);
                  other.f = "foreign"; sink(other.f);
                  s = "static"; sink(s);
                  T t = new T(); t.f = "made"; sink(t.f);
                  sink(this.other);
                }
                """))
        .containsExactly("\"mine\"", "this.other.f", "\"static\"", "\"made\"", "this.other");
  }

  @Test
  void writesHoldWhatTheFieldHoldsAtTheEnd() {
    assertThat(
            Compiled.members(
                    """
                    static final String[] NAMES = {"a", "b"};
                    static final List<String> ALL = new ArrayList<>();
                    static { ALL.add("x"); }
                    List<String> mine = new ArrayList<>();
                    T() { mine.add("y"); }
                    void later() { mine.add("z"); NAMES[0] = "c"; }
                    """)
                .writes())
        .containsExactlyInAnyOrder(
            "T.NAMES = [\"a\", \"b\"]",
            "T.ALL = new ArrayList(){add(\"x\")}",
            "this.mine = new ArrayList(){add(\"y\")}",
            "this.mine = this.mine{add(\"z\")}",
            "T.NAMES = [\"c\", ..]");
  }

  @Test
  void constructorsStandWhereTheObjectIsCreated() {
    Compiled code =
        Compiled.members(
            """

            Object m(boolean b) {
              return new ArrayList<>(
                  List.of(
                      b ? "x" : "y"));
            }
            """);
    Fact.Call created =
        code.calls().stream()
            .filter(c -> c.callee().isConstructor() && c.caller().name().equals("m"))
            .findFirst()
            .orElseThrow();
    assertThat(created.site().line()).isEqualTo(3);
    assertThat(FactPrinter.print(created)).isEqualTo("ArrayList.<init>(List.of({\"x\" | \"y\"}))");
  }

  @ParameterizedTest
  @CsvSource({"JAVAC,2", "ECJ,2"})
  void superCallsStandWhereTheyAreWritten(Compiler compiler, int line) {
    Compiled code =
        Compiled.source(
            compiler,
            """
            class T extends B { T(boolean b) {
              super(
                b ? "x"
                  : B.other());
            } }
            class B { B(String s) {} static String other() { return ""; } }
            """,
            "-g");
    Fact.Call call =
        code.calls().stream()
            .filter(c -> c.callee().name().equals(MethodName.CONSTRUCTOR))
            .findFirst()
            .orElseThrow();
    assertThat(call.site().line()).isEqualTo(line);
    assertThat(FactPrinter.print(call)).isEqualTo("this.<init>({\"x\" | B.other()})");
  }

  @Test
  void switchesOverTextAndNumbers() {
    assertThat(
            values(
                """
                void m(String s, int n) {
                  String p;
                  switch (s) { case "a": p = "A"; break; case "b": p = "B"; break; default: p = "D"; }
                  sink(p);
                  sink(switch (n) { case 1, 2 -> "few"; default -> "many"; });
                }
                """))
        .containsExactly("{\"A\" | \"B\" | \"D\"}", "{\"few\" | \"many\"}");
  }

  @Test
  void withoutDebugInformationOnlyTheLineIsLost() {
    String members = "void m(boolean b) { String p = b ? \"x\" : \"y\"; sink(p); }";
    Compiled bare = Compiled.members(Compiler.JAVAC, members, "-g:none");
    assertThat(bare.values()).isEqualTo(Compiled.members(members).values());
    assertThat(bare.calls()).allSatisfy(c -> assertThat(c.site().line()).isZero());
  }

  private static List<String> values(String members) {
    return Compiled.members(members).values();
  }
}
