package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Which code a condition leaves, by what the callers pass. */
class GuardsTest {

  @Test
  void guards() {
    Snippet.members(
            """
            static boolean OLD = false;
            static final boolean NEW = true;
            static final List<String> ALLOWED = List.of("a", "b");
            void m(String p, boolean b) {
            if (NEW) { Sink.one("a"); } else { Sink.one("b"); } // = a
            String v = "x";
            if (p.isEmpty()) { v = "y"; }
            Sink.one(v); // = x | y
            String w = p;
            if (ALLOWED.contains("a")) { Sink.one("in"); } else { Sink.one("out"); } // = in
            if (!NEW) { Sink.one("c"); }
            if ("a".equals("b") || NEW) { Sink.one("d"); } // = d
            Sink.one(NEW ? "e" : "f"); // = e
            switch ("k") { case "k": Sink.one("g"); break; default: Sink.one("h"); } // = g
            if (OLD) { Sink.one("i"); } // = i
            }
            """)
        .holds();
  }

  @Test
  void guardsOnArguments() {
    Snippet.members(
            """
            static void use(String v) {
              if (v.startsWith("TLS")) {
                Sink.one(v);
              }
            }
            static void other(String v) {
              if (v == null || v.equals("SSLv3")) return;
              Sink.one(v);
            }
            void m() {
            use("TLSv1"); // = TLSv1
            use("SSLv3");
            use("TLSv1.2"); // = TLSv1.2
            other("SSLv3");
            other("TLSv1"); // = TLSv1
            other(null);
            }
            """)
        .holds();
  }

  @Test
  void chosenByArguments() {
    Snippet.members(
            """
            static String pick(boolean old) {
              if (old) {
                return "TLSv1";
              }
              return "TLSv1.2";
            }
            static String of(int n) {
              return n < 8 ? "TLSv1" : "TLSv1.2";
            }
            static String by(String s) {
              switch (s) { case "a": return "A"; case "b": return "B"; default: return "C"; }
            }
            void m(boolean b) {
            Sink.one(pick(true)); // = TLSv1
            Sink.one(pick(false)); // = TLSv1.2
            Sink.one(pick(b)); // = TLSv1 | TLSv1.2
            Sink.one(of(7)); // = TLSv1
            Sink.one(of(8)); // = TLSv1.2
            Sink.one(by("a")); // = A
            Sink.one(by("b")); // = B
            Sink.one(by("x")); // = C
            }
            """)
        .holds();
  }

  @Test
  void returnsByArguments() {
    Snippet.members(
            """
            static String pick(String v) {
              if (v.equals("x")) return "X";
              if (v.equals("y")) return "Y";
              return v;
            }
            static String twoGuards(String v, String w) {
              if (v.equals("x") && w.equals("y")) return "both";
              return "other";
            }
            void m(String p) {
            Sink.one(pick("x")); // = X
            Sink.one(pick("y")); // = Y
            Sink.one(pick("z")); // = z
            Sink.one(pick(p)); // = X | Y | OUTSIDE
            Sink.one(twoGuards("x", "z")); // = other
            Sink.one(twoGuards("z", "y")); // = other
            Sink.one(twoGuards("x", p)); // = both | other
            }
            """)
        .holds();
  }

  @Test
  void callersChooseTheReturn() {
    Snippet.members(
            """
            static String pick(boolean old) { if (old) return "TLSv1"; return "TLSv1.2"; }
            static void use(boolean old) { Sink.one(pick(old)); } // = TLSv1 & TLSv1.2
            static void two(boolean a, boolean b) { Sink.two(pick(a), pick(b)); } // = TLSv1; TLSv1.2 & TLSv1.2; TLSv1
            void m() {
            use(true);
            use(false);
            two(true, false);
            two(false, true);
            }
            """)
        .holds();
  }

  @Test
  void conditionsThatCannotBeDecided() {
    Snippet.members(
            """
            static final String A = "a";
            String f = "f";
            static boolean is(String v) { return v.equals(A); }
            void use(String v) {
            if (is(v)) Sink.one(v);
            if (!is(v)) Sink.one("not " + v);
            if (f.equals("f")) Sink.one("f"); // = f
            if (f.equals("g")) Sink.one("g"); // = g
            }
            void m() {
            use("a"); // = a
            use("b"); // = not b
            }
            """)
        .holds();
  }
}
