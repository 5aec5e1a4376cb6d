package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Configuration that code reads, what libraries supply, and objects that others fill. */
class SettingsTest {

  @Test
  void propertiesOfTheSystem() {
    Snippet.body(
            """
            Sink.one(System.getProperty("a.b")); // = v (set) & OUTSIDE
            Sink.one(System.getProperty("a.b", "d")); // = v (set) & d | OUTSIDE
            Sink.one(System.getProperty("x.y")); // = System.getProperty(x.y)
            Sink.one(System.getProperty("x.y", "d")); // = d | OUTSIDE
            Sink.one(System.getenv("a.b")); // = v (set) & OUTSIDE
            """)
        .where("a.b", "v")
        .holds();
  }

  @Test
  void severalFiles() {
    Snippet.body(
            """
            Sink.one(System.getProperty("a.b")); // = v (set) & w (set) & OUTSIDE
            """)
        .where("a.b", "v", "w")
        .holds();
  }

  @Test
  void guessed() {
    Snippet.members(
            """
            void m(Config conf, String p, boolean b) {
            Sink.one(conf.get("a.b")); // = v (set) & OUTSIDE
            Sink.one(conf.getString("a.b", "d")); // = v (set) & d | OUTSIDE
            Sink.one(conf.getString("x.y", "d")); // = d | OUTSIDE
            Sink.one(conf.getString("x.y")); // = Config.getString(x.y)
            Sink.one(conf.getString(p, "d")); // = Config.getString(OUTSIDE, d)
            Sink.one(conf.get("a.b", String.class)); // = v (set) & OUTSIDE
            Sink.one(conf.getStrings("a.c")); // = [w, x] (set) & OUTSIDE
            Sink.one(conf.getStrings("x.y", "d", "e")); // = [d, e] | OUTSIDE
            Sink.one(conf.getStrings("x.y", "d,e")); // = [d, e] | OUTSIDE
            Sink.one(conf.getStringList("a.c")); // = [w, x] (set) & OUTSIDE
            Sink.one(conf.write("a.b")); // = Config.write(a.b)
            Sink.one(conf.get()); // = Config.get()
            Sink.one(conf.get("a b")); // = Config.get(a b)
            Sink.one(conf.get("a")); // = Config.get(a)
            Sink.one(conf.get(b ? "a.b" : "x.y")); // = v (set) & OUTSIDE
            Sink.one(conf.getInt("x.y", 3)); // = 3 | OUTSIDE
            Sink.one(new Getter("a.b")); // = new Getter(a.b)
            }
            """)
        .where("a.b", "v")
        .where("a.c", "w,x")
        .holds();
  }

  @Test
  void anyOfManyKeys() {
    Snippet.members(
            """
            void m(Config conf, int n) {
            Sink.one(conf.get(new String[] {"a.b", "k1"}[n])); // = v (set) & w (set) & OUTSIDE
            Sink.one(conf.get(new String[] {"a.b", "k1", "k2", "k3"}[n])); // = v (set) & w (set) & OUTSIDE
            Sink.one(conf.get(new String[] {"a.b", "k1", "k2", "k3", "k4"}[n])); // = Config.get(a.b/k1/k2/k3/k4)
            }
            """)
        .where("a.b", "v")
        .where("k1", "w")
        .holds();
  }

  @Test
  void ownMethodBeforeSettings() {
    Snippet.members(
            """
            static String get(String k) { return k + "!"; }
            static native String find(String k);
            void m() {
            Sink.one(get("a.b")); // = a.b!
            Sink.one(find("a.b")); // = v (set) & OUTSIDE
            }
            """)
        .where("a.b", "v")
        .holds();
  }

  @Test
  void storedInTheSameObject() {
    Snippet.members(
            """
            void m(Properties any, boolean b) {
            Properties x = new Properties();
            x.setProperty("a.b", "own");
            Sink.one(x.getProperty("a.b")); // = own
            Sink.one(any.getProperty("a.b")); // = v (set) & OUTSIDE
            Sink.one(any.getProperty(b ? "a.b" : "c.d", "d")); // = v (set) & d | OUTSIDE
            }
            """)
        .where("a.b", "v")
        .holds();
  }

  @Test
  void wrapperOfSettings() {
    Snippet.members(
            """
            static String conf(String k, String d) { return System.getProperty(k, d); }
            void m() {
            Sink.one(conf("a.b", "d")); // = v (set) & d | OUTSIDE
            Sink.one(conf("x.y", "e")); // = e | OUTSIDE
            }
            """)
        .where("a.b", "v")
        .holds();
  }

  @Test
  void injected() {
    Snippet.members(
            """
            @Value("${a.b}") String x;
            @Value("${a.c:d}") String y;
            @Value("${n.o:d}") String z;
            @Value("plain") String q;
            @ConfigProperty(name = "a.b") String r;
            @ConfigProperty(name = "n.o", defaultValue = "e") String s;
            String t;
            String u;
            T(@Value("${a.b}") String t) { this.t = t; }
            @Value("${a.c:f}") void setU(String u) { this.u = u; }
            @Value("${a.c:f}") void two(String v, String w) { Sink.one(v); } // = OUTSIDE
            void m() {
            Sink.one(x); // = v (set) & OUTSIDE
            Sink.one(y); // = w (set) & d | OUTSIDE
            Sink.one(z); // = d | OUTSIDE
            Sink.one(q); // = MISSING
            Sink.one(r); // = v (set)
            Sink.one(s); // = e | OUTSIDE
            Sink.one(t); // = v (set) & OUTSIDE
            Sink.one(u); // = w (set) & f | OUTSIDE
            }
            """)
        .where("a.b", "v")
        .where("a.c", "w")
        .holds();
  }

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
}
