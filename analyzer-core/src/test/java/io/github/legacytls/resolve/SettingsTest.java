package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Configuration that code reads, and what containers inject. */
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
  void whatAKeyLooksLike() {
    Snippet.members(
            """
            void m(Config conf) {
            Sink.one(conf.get("ab")); // = v (set) & OUTSIDE
            Sink.one(conf.get("a")); // = Config.get(a)
            }
            """)
        .where("ab", "v")
        .where("a", "w")
        .holds();
  }

  @Test
  void severalDefaults() {
    Snippet.members(
            """
            void m(Config conf, String p, Object o) {
            Sink.one(conf.get("x.y", "d", "e")); // = [d, e] | OUTSIDE
            Sink.one(conf.get("x.y", "d", p)); // = Config.get(x.y, d, OUTSIDE)
            Sink.one(conf.get("x.y", 1, "e")); // = Config.get(x.y, 1, e)
            Sink.one(conf.get("x.y", String.class, "e")); // = Config.get(x.y, String.class, e)
            Sink.one(conf.get("x.y", p)); // = Config.get(x.y, OUTSIDE)
            Sink.one(conf.get("x.y", () -> "d")); // = Config.get(x.y, NOT_FOLLOWED)
            }
            """)
        .holds();
  }

  @Test
  void listsOfSettings() {
    Snippet.members(
            """
            interface Config { List<String> read(String k); String[] fetch(String k, String... d); String get(String k); }
            void m(Config conf, boolean b) {
            Sink.one(conf.read("a.b")); // = [v, w] (set) & OUTSIDE
            Sink.one(conf.get("a.b")); // = v,w (set) & OUTSIDE
            Sink.one(conf.fetch("x.y", "d, e")); // = [d, e] | OUTSIDE
            Sink.one(conf.fetch("x.y", b ? "d" : "e")); // = [d/e] | OUTSIDE
            }
            """)
        .where("a.b", "v,w")
        .holdsInBytecode();
  }

  @Test
  void conditionsOnSettings() {
    Snippet.members(
            """
            void m() {
            if (System.getProperty("a.b").equals("v")) Sink.one("v"); // = v
            if ("v".equals(System.getProperty("a.b", "d"))) Sink.one("w"); // = w
            }
            """)
        .where("a.b", "v")
        .holds();
  }
}
