package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What fields hold, of which object. */
class FieldsTest {

  @Test
  void statics() {
    Snippet.members(
            """
            static final String A = "a";
            static String b = "b";
            static String c;
            static String d = "d";
            static { c = "c"; }
            static final String[] LIST = {"x", "y"};
            static final Set<String> SET = new HashSet<>();
            static { SET.add("p"); SET.add("q"); }
            static String never;
            void m(String p) {
            Sink.one(A); // = a
            Sink.one(T.b); // = b
            Sink.one(c); // = c
            d = "e";
            Sink.set(LIST); // = [x, y]
            Sink.one(SET); // = [p, q]
            Sink.one(never); // = MISSING
            }
            void n() {
            Sink.one(d); // = d | e
            }
            """)
        .holds();
  }

  @Test
  void instanceFields() {
    Snippet.members(
            """
            final String a = "a";
            String b = "b";
            String c;
            String never;
            T(String c) { this.c = c; }
            void set(String v) { b = v; }
            void m(String p) {
            Sink.one(a); // = a
            Sink.one(b); // = b | OUTSIDE
            Sink.one(c);
            Sink.one(never); // = MISSING
            set("s"); // = s
            new T("x"); // = x
            new T("y"); // = y
            }
            """)
        .holds();
  }

  @Test
  void objectsStayApart() {
    Snippet.members(
            """
            static class H { final String v; String w = "w"; H(String v) { this.v = v; } String getV() { return v; } void setW(String w) { this.w = w; } String w() { return w; } }
            void m(H any, boolean b) {
            H x = new H("x"); // = x & x & x
            H y = new H("y"); // = y & y & y
            Sink.one(x.v);
            Sink.one(y.getV());
            Sink.one(any.v);
            Sink.one((b ? x : y).v);
            y.setW("z"); // = z
            Sink.one(x.w()); // = w | OUTSIDE
            Sink.one(new H("q").getV()); // = q & q
            }
            """)
        .holds();
  }

  @Test
  void builders() {
    Snippet.members(
            """
            static class B { String v = "d"; List<String> l = new ArrayList<>(); B v(String v) { this.v = v; return this; } B add(String x) { l.add(x); return this; } H build() { return new H(this); } }
            static class H { final String v; H(B b) { this.v = b.v; } }
            void m() {
            Sink.one(new B().v("x").build().v); // = d | OUTSIDE & x & x
            Sink.one(new B().build().v); // = d | OUTSIDE
            Sink.one(new B().add("a").l); // = [] | [, ..] | OUTSIDE & [a?, ..]
            }
            """)
        .holds();
  }

  @Test
  void records() {
    Snippet.members(
            """
            record R(String v, List<String> l) {}
            record S(String v) { S { v = v.trim(); } static S of(String v) { return new S(v + "!"); } } // = c!
            void m(R any) {
            Sink.one(new R("a", List.of("b")).v()); // = a & a
            Sink.one(new R("a", List.of("b")).l()); // = [b] & a
            Sink.one(S.of("c").v());
            Sink.one(any.v());
            }
            """)
        .holds();
  }

  @Test
  void generatedAccessors() {
    Snippet.members(
            """
            @lombok.Data static class L { private String v = "d"; private boolean flag = true; private final String w = "w"; }
            void m(L l) {
            Sink.one(l.getV()); // = d | OUTSIDE
            l.setV("x"); // = x
            Sink.one(l.isFlag()); // = true
            Sink.one(l.getW()); // = w
            Sink.one(new L().getV()); // = d
            Sink.one(l.getNothing()); // = L.getNothing()
            Sink.one(l.v(1)); // = 1 & L.v(1)
            }
            """)
        .holds();
  }

  @Test
  void addedLater() {
    Snippet.members(
            """
            final List<String> l = new ArrayList<>();
            final Map<String, String> k = new HashMap<>();
            static final List<String> S = new ArrayList<>(List.of("s"));
            String[] a = {"x"};
            void fill(boolean b) { l.add("a"); k.put("k", "v"); S.add("t"); a[0] = "y"; }
            void add(String v) { l.add(v); }
            void m() {
            add("b"); // = [a?, b?]
            Sink.one(l); // = [a?] | OUTSIDE
            Sink.one(k); // = {k=v}
            Sink.one(S); // = [s, t?]
            Sink.set(a); // = [x, y?]
            }
            """)
        .holds();
  }

  @Test
  void constantsOfLibraries() {
    Snippet.members(
            """
            void m() {
            Sink.one(Collections.EMPTY_LIST); // = []
            Sink.one(java.io.File.separator); // = File.separator
            Sink.one(Thread.State.NEW); // = State.NEW
            Sink.one(Unknown.CONSTANT); // = Unknown.CONSTANT
            Sink.one(org.acme.Unknown.CONSTANT); // = Unknown.CONSTANT
            }
            """)
        .holds();
  }

  @Test
  void constantOfAnotherConstant() {
    Snippet.members(
            """
            interface K { String A = "a"; }
            static class M implements K { static final String B = A + "b"; static String late = B; }
            void m() {
            Sink.one(M.B); // = ab
            Sink.one(K.A); // = a
            Sink.one(M.late); // = ab
            Sink.one(M.A); // = a
            }
            """)
        .holds();
  }

  @Test
  void fieldsThroughObjects() {
    Snippet.members(
            """
            static class In { String v = "in"; }
            static class Out { final In in = new In(); In in() { return in; } }
            void m(Out o) {
            Sink.one(o.in.v); // = in
            Sink.one(o.in().v); // = in
            Sink.one(new Out().in.v); // = in
            }
            """)
        .holds();
  }

  @Test
  void entryOfAHeldValue() {
    Snippet.members(
            """
            static class C { final String v; C(String v) { this.v = v; } void go() { Sink.one(v); } }
            static class D { String v; void set(String v) { this.v = v; } void go() { Sink.one(v); } }
            void m() {
            new C("a").go(); // = a
            C c = new C("b"); // = b
            c.go();
            D d = new D();
            d.set("x"); // = x
            d.go();
            }
            """)
        .holds();
  }

  @Test
  void addedByCallers() {
    Snippet.members(
            """
            final List<String> l = new ArrayList<>();
            final Map<String, String> k = new HashMap<>();
            void add(String v) { l.add(v); }
            void put(String v) { k.put("k", v); }
            void always() { l.add("always"); }
            void m() {
            add("a"); // = [always?, a?]
            add("b"); // = [always?, b?]
            put("c"); // = {k=c}
            put("d"); // = {k=d}
            Sink.one(l); // = [always?] | OUTSIDE
            Sink.one(k); // = {} | OUTSIDE
            }
            """)
        .holds();
  }

  @Test
  void addedToWhatNobodyMakes() {
    Snippet.members(
            """
            List<String> l;
            Map<String, String> k;
            void m() {
            l.add("a");
            k.put("k", "v");
            }
            void n() { Sink.one(l); } // = [a?, ..]
            void o() { Sink.one(k); } // = {k=v, ..}
            """)
        .holds();
  }

  @Test
  void accessorsOfTheCompiler() {
    Snippet.members(
            """
            static class A { private String v = "v"; private static String s = "s"; public boolean isV() { return true; } }
            interface K { String getK(); }
            void m(A a, K k) {
            Sink.one(a.getV()); // = v
            Sink.one(A.getS()); // = A.getS()
            Sink.one(a.getV("x")); // = A.getV(x)
            Sink.one(k.getK()); // = K.getK()
            }
            """)
        .holds();
  }

  @Test
  void settersThatAreDeclared() {
    Snippet.members(
            """
            static class A { String v; A v(String x) { v = x + "!"; return this; } }
            static class G { String v; final String w = "w"; static String s; }
            void m(A a, G g, G h) {
            a.v("a"); // = a!
            g.setV("b"); // = b
            h.withV("c"); // = c
            g.setV("d", "e");
            G.setS("f");
            }
            void n(A a, G g) {
            Sink.one(a.v);
            Sink.one(g.v);
            Sink.one(G.s); // = MISSING
            }
            """)
        .holds();
  }

  @Test
  void constantsAreEnteredWhereTheyAreUsed() {
    Snippet.members(
            """
            static class C { static final String A = of("x"); static String of(String v) { return v + "!"; } static String late = of("y"); }
            void m() {
            Sink.one(C.A); // = x!
            Sink.one(C.late); // = y!
            }
            """)
        .holds();
  }

  @Test
  void enumConstantOfAField() {
    Snippet.members(
            """
            enum V { A("a"); final String id; V(String id) { this.id = id; } }
            static final V DEFAULT = V.A;
            static V some = V.A;
            void m() {
            Sink.one(DEFAULT); // = V.A
            Sink.one(DEFAULT.id); // = a
            Sink.one(some.id); // = a
            }
            """)
        .holds();
  }
}
