package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Values on their way through calls, up to the callers and down into the callees. */
class CallsTest {

  @Test
  void wrappers() {
    Snippet.members(
            """
            static void use(String v) { Sink.one(v); }
            static void outer(String v) { use(v + "!"); }
            static void more(String a, String... rest) { Sink.set(rest); }
            static void pair(String k, String v) { Sink.two(k, v); }
            static void never(String v) { Sink.one(v); } // = OUTSIDE
            void m(String p) {
            use("a"); // = a
            use("b"); // = b
            outer("c"); // = c!
            use(p); // = OUTSIDE
            more("x", "d", "e"); // = [d, e]
            more("x", new String[] {"f"}); // = [f]
            more("x"); // = []
            pair("k", "v"); // = k; v
            pair("l", "w"); // = l; w
            }
            """)
        .holds();
  }

  @Test
  void returns() {
    Snippet.members(
            """
            static String a() { return "a"; }
            static String b(String v) { return v + "b"; }
            static String c(boolean x) { return x ? "c" : "d"; }
            static String[] list(String... v) { return v; }
            static String rec(int n) { return n == 0 ? "r" : rec(n - 1); }
            static String loop() { return loop(); }
            String own() { return "own"; }
            void m(boolean x, String p) {
            Sink.one(a()); // = a
            Sink.one(b("x")); // = xb
            Sink.one(b(a())); // = ab
            Sink.one(b(p)); // = ~b
            Sink.one(c(x)); // = c | d
            Sink.one(c(true)); // = c
            Sink.set(list("e", "f")); // = [e, f]
            Sink.set(list()); // = []
            Sink.set(list(p.split(","))); // = [String.split(,)]
            Sink.one(own()); // = own
            Sink.one(this.own()); // = own
            Sink.one(rec(3)); // = r
            Sink.one(loop()); // = RECURSION
            }
            """)
        .holds();
  }

  @Test
  void twoChainsDoNotMix() {
    Snippet.members(
            """
            static void use(String k, String v) { Sink.two(k, v); }
            static String both(String v) { return v + v; }
            static void wrap(String v) { Sink.two(v, both(v)); }
            void m() {
            use("k", "v"); // = k; v
            use("l", "w"); // = l; w
            wrap("a"); // = a; aa
            wrap("b"); // = b; bb
            }
            """)
        .holds();
  }

  @Test
  void choicesWithinOneChain() {
    Snippet.members(
            """
            static void use(String v) { Sink.one(v); }
            void m(boolean b) {
            use(b ? "a" : "b"); // = a | b
            String v = "c";
            if (b) v = "d";
            use(v); // = c | d
            }
            """)
        .holds();
  }

  @Test
  void overridden() {
    Snippet.members(
            """
            static class A { String id() { return "a"; } }
            static class B extends A { String id() { return "b"; } }
            static class C extends A { }
            interface I { String id(); }
            static class D implements I { public String id() { return "d"; } }
            static class E implements I { public String id() { return "e"; } }
            interface J { default String id() { return "j"; } }
            static class F implements J { }
            void m(A any, I some, boolean x) {
            Sink.one(new A().id()); // = a
            Sink.one(new B().id()); // = b
            Sink.one(new C().id()); // = a
            Sink.one(any.id()); // = a | b
            Sink.one(some.id()); // = d | e
            Sink.one(new D().id()); // = d
            I i = x ? new D() : new E();
            Sink.one(i.id()); // = d | e
            I one = new E();
            Sink.one(one.id()); // = e
            Sink.one(new F().id()); // = j
            }
            """)
        .holds();
  }

  @Test
  void libraryInterfaces() {
    Snippet.members(
            """
            static class S implements Supplier<String> { public String get() { return "s"; } }
            static class O implements Comparable<O> { public int compareTo(O o) { return 1; } public String toString() { return "o"; } }
            void m(Supplier<String> any) {
            Sink.one(new S().get()); // = s
            Sink.one(any.get()); // = s | Supplier.get()
            Supplier<String> s = new S();
            Sink.one(s.get()); // = s
            Sink.one(new O().toString()); // = o
            Sink.one(new O().compareTo(null)); // = 1
            }
            """)
        .holds();
  }

  @Test
  void superclasses() {
    Snippet.members(
            """
            static class A { final String v; A(String v) { this.v = v; } String v() { return v; } }
            static class B extends A { B() { super("b"); } B(String x) { super(x + "!"); } } // = b
            static class C { final String v; C() { this("c"); } C(String v) { this.v = v; } } // = c
            void m() {
            Sink.one(new A("a").v()); // = a
            Sink.one(new B().v());
            Sink.one(new B("x").v()); // = x!
            Sink.one(new B("y").v); // = y!
            Sink.one(new C().v);
            Sink.one(new C("z").v); // = z
            }
            """)
        .holds();
  }

  @Test
  void sinkInAConstructor() {
    Snippet.members(
            """
            static class A { A(String v) { Sink.one(v); } }
            static class B extends A { B(String v) { super(v); } B() { this("b"); } } // = b
            void m() {
            new A("a"); // = a
            new B("c"); // = c
            new B();
            }
            """)
        .holds();
  }

  @Test
  void madeByLibraries() {
    Snippet.members(
            """
            void m(String p) {
            Sink.one(new java.io.File("a")); // = new File(a)
            Sink.one(new java.io.File(p).getName()); // = File.getName()
            Sink.one(System.getenv("a")); // = System.getenv(a)
            Sink.one(java.time.Duration.ofDays(1)); // = Duration.ofDays(1)
            Sink.one(unknown("a", p)); // = T.unknown(a, OUTSIDE)
            Sink.one(Strange.of("a").with("b")); // = Strange.with(b)
            }
            """)
        .holds();
  }

  @Test
  void lambdaParametersHaveTheTypeOfWhatIsPassed() {
    Snippet.members(
            """
            static class H { final String v; H(String v) { this.v = v; } String v() { return v; } }
            void m() {
            Stream.of(new H("a")).forEach(h -> Sink.one(h.v())); // = a
            Stream.of(new H("b")).forEach(h -> Sink.one(h.v)); // = b
            Sink.one(Stream.of(new H("c")).map(h -> h.v()).toList()); // = [c]
            Sink.one(Stream.of(new H("d")).map(h -> h.v).toList()); // = [d]
            Sink.one(Stream.of(new H("e")).map(H::v).toList()); // = [e]
            }
            """)
        .holds();
  }

  @Test
  void callsDeep() {
    Snippet.members(
            """
            static String a(String v) { return b(v); }
            static String b(String v) { return c(v); }
            static String c(String v) { return d(v); }
            static String d(String v) { return v; }
            void m() { Sink.one(a("x")); } // = x
            """)
        .holds();
  }

  @Test
  void switches() {
    Snippet.members(
            """
            static String by(String s) {
              return switch (s) { case "a" -> "A"; case "b" -> "B"; default -> "C"; };
            }
            enum V { X, Y }
            static String of(V v) { switch (v) { case X: return "x"; case Y: return "y"; default: return "z"; } }
            void m(V v) {
            Sink.one(by("a")); // = A
            Sink.one(by("q")); // = C
            Sink.one(of(V.X)); // = x
            Sink.one(of(v)); // = x | y | z
            }
            """)
        .holds();
  }

  @Test
  void deadCalls() {
    Snippet.members(
            """
            static void use(String v, boolean on) { if (on) { Sink.one(v); } }
            static void deep(String v, int n) { if (n > 1) { use(v, true); } }
            void m(boolean b) {
            use("a", true); // = a
            use("b", false);
            use("c", b); // = c
            deep("d", 2); // = d
            deep("e", 1);
            }
            """)
        .holds();
  }

  @Test
  void whatEveryObjectHasRewritten() {
    Snippet.members(
            """
            static class A { public boolean equals(Object o) { return false; } public String toString() { return "own"; } public int hashCode() { return 7; } }
            static class B { }
            interface I { String toString(); }
            void m(I i, B b) {
            Sink.one(new A().equals("a")); // = false
            Sink.one(new A().toString()); // = own
            Sink.one(new A().hashCode()); // = 7
            Sink.one(new B().equals(null)); // = false
            Sink.one(b.toString()); // = B.toString()
            Sink.one(i.toString()); // = I.toString()
            }
            """)
        .holds();
  }

  @Test
  void callersOfSeveralParameters() {
    Snippet.members(
            """
            static void use(String k, String v) { Sink.two(k, v); }
            static void only(String v) { use("k", v); } // = k; a
            static void both(String k, String v) { use(k + "!", v + "!"); }
            static void list(String a, String b) { Sink.set(a, b, "c"); }
            void m(boolean x) {
            only("a");
            both("b", "c"); // = b!; c!
            both("d", x ? "e" : "f"); // = d!; e! | f!
            list("g", "h"); // = [g, h, c]
            list("i", "j"); // = [i, j, c]
            }
            """)
        .holds();
  }

  @Test
  void parametersOfTwoMethodsTogether() {
    Snippet.members(
            """
            static class A { final String v; A(String v) { this.v = v; } void go(String w) { Sink.two(v, w); } }
            void m() {
            new A("a").go("x"); // = a; x & a; y & a; z
            A b = new A("b"); // = b; x & b; y & b; z
            b.go("y");
            b.go("z");
            }
            """)
        .holds();
  }

  @Test
  void theSameTwiceIsOneAnswer() {
    Snippet.members(
            """
            static void use(String v) { Sink.one(v); }
            static void twice() { use("a"); } // = a
            void m(boolean b) {
            twice();
            twice();
            if (b) use("b"); else use("b"); // = b & b
            }
            """)
        .holds();
  }

  @Test
  void wrongNumberOfArguments() {
    Snippet.members(
            """
            static void use(String a, String b) { Sink.one(b); }
            void m() {
            use("a");
            use("a", "b"); // = b
            }
            """)
        .holds();
  }

  @Test
  void constructorsWithChains() {
    Snippet.members(
            """
            static class A { final String v; final String w = "w"; A() { this("d"); } A(String v) { this.v = v; } A(String v, int n) { this(v + n); other(); } void other() { new A("no"); } }
            static class B extends A { B(String v) { super(v + "!", 1); } }
            void m() {
            Sink.one(new B("b").v); // = b!1
            Sink.one(new B("c").w); // = w
            }
            """)
        .holds();
  }
}
