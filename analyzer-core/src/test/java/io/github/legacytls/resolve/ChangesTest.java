package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Objects that others fill or change, and what libraries supply. */
class ChangesTest {

  @Test
  void supplied() {
    Snippet.members(
            """
            void m(javax.net.ssl.SSLEngine e) {
            Sink.one(e.getSupportedProtocols()); // = SSLEngine.getSupportedProtocols()
            Sink.one(Arrays.asList(e.getSupportedProtocols())); // = [SSLv2Hello, SSLv3, TLSv1, TLSv1.1, TLSv1.2, TLSv1.3]
            Sink.one(Arrays.stream(e.getSupportedProtocols()).filter(v -> v.startsWith("SSL")).toList()); // = [SSLv2Hello, SSLv3]
            Sink.one(Arrays.stream(e.getSupportedProtocols()).filter(v -> v.equals(System.getenv("q"))).toList()); // = []
            for (String v : e.getSupportedProtocols()) { Sink.one(v); } // = SSLv2Hello | SSLv3 | TLSv1 | TLSv1.1 | TLSv1.2 | TLSv1.3
            List<String> l = new ArrayList<>();
            l.addAll(Arrays.asList(e.getSupportedProtocols()));
            Sink.one(l); // = [SSLv2Hello, SSLv3, TLSv1, TLSv1.1, TLSv1.2, TLSv1.3]
            Sink.one(e.getSupportedProtocols()[0]); // = SSLv2Hello
            Sink.one(java.security.Security.getProperty("jdk.tls.disabledAlgorithms").replaceAll("TLSv1, ", "").startsWith("SSLv3, TLSv1.1")); // = true
            Sink.one(java.security.Security.getProperty("x.y").trim()); // = String.trim()
            }
            """)
        .holds();
  }

  @Test
  void handedOn() {
    Snippet.members(
            """
            static void add(String v, List<String> l) { if (v != null) l.add(v); }
            static void addAll(List<String> l, String... v) { l.addAll(Arrays.asList(v)); }
            static void nothing(List<String> l) { l.size(); }
            void own(List<String> l) { l.add("own"); }
            List<String> make() { List<String> l = new ArrayList<>(); add("x", l); return l; }
            void m() {
            List<String> a = new ArrayList<>();
            add("a", a);
            add("b", a);
            Sink.one(a); // = [a, b]
            List<String> c = new ArrayList<>(List.of("c"));
            addAll(c, "d", "e");
            nothing(c);
            own(c);
            Sink.one(c); // = [c, d, e, own]
            Sink.one(make()); // = [x]
            }
            """)
        .holds();
  }

  @Test
  void handedOnAndDead() {
    Snippet.members(
            """
            static void add(String v, List<String> l) { if (v.startsWith("TLS")) l.add(v); }
            static void more(List<String> l) { more(l); l.add("m"); }
            void m() {
            List<String> a = new ArrayList<>();
            add("TLSv1", a);
            add("SSLv3", a);
            Sink.one(a); // = [TLSv1]
            List<String> b = new ArrayList<>();
            more(b);
            Sink.one(b); // = [m]
            }
            """)
        .holds();
  }

  @Test
  void guardedChanges() {
    Snippet.members(
            """
            static final boolean ON = true;
            static final boolean OFF = false;
            void m(String p, boolean b) {
            List<String> l = new ArrayList<>(List.of("a"));
            if (OFF) l.add("b");
            if (ON) l.add("c");
            Sink.one(l); // = [a, c]
            Map<String, String> k = new HashMap<>();
            if (OFF) k.put("k", "v");
            if (b) k.put("l", "w");
            Sink.one(k); // = {l?=w?}
            StringBuilder s = new StringBuilder("x");
            if (b) s.append("y");
            Sink.one(s.toString()); // = x | xy
            if (OFF) s.append("z");
            Sink.one(s.toString()); // = x | xy
            }
            """)
        .holds();
  }

  @Test
  void addsOnlyWhatIsAllowed() {
    Snippet.members(
            """
            void m(String p) {
            List<String> l = new ArrayList<>();
            for (String v : new String[] {"SSLv3", "TLSv1", "TLSv1.2"}) {
              if (!v.startsWith("SSL")) { l.add(v); }
            }
            Sink.one(l); // = [TLSv1?, TLSv1.2?]
            String x = p;
            if ("TLSv1".equals(x)) { Sink.one(x); } // = OUTSIDE
            for (String v : List.of("SSLv3", "TLSv1")) { if (v.equals("SSLv3")) continue; Sink.one(v); } // = TLSv1
            }
            """)
        .holds();
  }

  @Test
  void options() {
    Snippet.body(
            """
            Sink.one(new java.util.concurrent.atomic.AtomicReference<>("a").get()); // = a
            java.util.concurrent.atomic.AtomicReference<String> r = new java.util.concurrent.atomic.AtomicReference<>("a");
            r.set("b");
            Sink.one(r.get()); // = b
            Sink.one(Optional.of("a").or(() -> Optional.of("b")).get()); // = a
            """)
        .holds();
  }

  @Test
  void theCallerDecidesWhetherAHelperFills() {
    Snippet.members(
            """
            static void add(String v, boolean on, List<String> l) { if (on) l.add(v); }
            static void unless(boolean off, List<String> l) { if (off) { return; } l.add("x"); }
            void m() {
            List<String> a = new ArrayList<>();
            add("a", true, a);
            add("b", false, a);
            unless(true, a);
            Sink.one(a); // = [a]
            List<String> b = new ArrayList<>();
            unless(false, b);
            Sink.one(b); // = [x]
            }
            """)
        .holds();
  }

  @Test
  void aHelperFillsTheListItIsGivenAndNoOther() {
    Snippet.members(
            """
            static void two(List<String> first, List<String> second) { first.add("1"); second.add("2"); }
            static void twice(List<String> l) { l.add("a"); l.add("b"); }
            static void beside(List<String> l) { List<String> own = new ArrayList<>(); own.add("no"); l.add("c"); }
            void m() {
            List<String> a = new ArrayList<>();
            List<String> b = new ArrayList<>();
            two(a, b);
            Sink.one(a); // = [1]
            Sink.one(b); // = [2]
            List<String> c = new ArrayList<>();
            twice(c);
            beside(c);
            Sink.one(c); // = [a, b, c]
            List<String> d = new ArrayList<>(List.of("d"));
            d.add("e");
            beside(d);
            Sink.one(d); // = [d, c, e]
            }
            """)
        .holds();
  }

  @Test
  void oneElementIsOneWhateverItCanBeAndEachOfALoopIsItsOwn() {
    Snippet.members(
            """
            static class Own { boolean b; String next() { return b ? "a" : "b"; } }
            static void first(String[] v, boolean on) { List<String> l = new ArrayList<>(); if (on) l.add(v[0]); Sink.one(l); }
            static void each(String[] v) { List<String> l = new ArrayList<>(); for (String x : v) l.add(x); Sink.one(l); }
            void m(boolean b, boolean c, Own own) {
            first(new String[] {b ? "a" : "b", "c"}, c); // = [a/b?]
            each(new String[] {b ? "a" : "b", "c"}); // = [a?, b?, c?]
            List<String> k = new ArrayList<>();
            if (c) k.add(own.next());
            Sink.one(k); // = [a/b?]
            List<String> i = new ArrayList<>();
            for (Iterator<String> t = List.of("a", "b").iterator(); t.hasNext(); ) i.add(t.next());
            Sink.one(i); // = [a?, b?]
            }
            """)
        .holds();
  }

  @Test
  void textsOnSomePath() {
    Snippet.members(
            """
            static class O { public String toString() { return "o"; } }
            static void use(String v, boolean b) { StringBuilder s = new StringBuilder(v); if (b) s.append("!"); Sink.one(s.toString()); }
            void m(boolean b) {
            use("a", b); // = a | a!
            use("b", b); // = b | b!
            StringBuilder s = new StringBuilder("x");
            s.append(new O());
            Sink.one(s.toString()); // = xo
            }
            """)
        .holds();
  }
}
