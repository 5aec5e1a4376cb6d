package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What is in maps, and what looking into them gives. */
class MapOperatorsTest {

  @Test
  void mapsAreTheirPairs() {
    Snippet.body(
            """
            Sink.one(Map.of("k", "v", "l", "w")); // = {k=v, l=w}
            Sink.one(Map.ofEntries(Map.entry("k", "v"), Map.entry("l", "w"))); // = {k=v, l=w}
            Sink.one(Map.ofEntries(new AbstractMap.SimpleEntry<>("k", "v"))); // = {k=v}
            Sink.one(Collections.singletonMap("k", "v")); // = {k=v}
            Sink.one(Collections.emptyMap()); // = {}
            Sink.one(new HashMap<>()); // = {}
            Sink.one(new HashMap<>(8)); // = {}
            Sink.one(new HashMap<>(Map.of("k", "v"))); // = {k=v}
            Sink.one(Map.copyOf(Map.of("k", "v"))); // = {k=v}
            Sink.one(new HashMap<>(System.getenv())); // = {, ..}
            Sink.one(Map.copyOf(System.getenv())); // = {, ..}
            Sink.one(new EnumMap<>(Thread.State.class)); // = {}
            """)
        .holds();
  }

  @Test
  void puts() {
    Snippet.body(
            """
            Map<String, String> m = new HashMap<>();
            m.put("k", "v");
            Sink.one(m); // = {k=v}
            m.put("l", "w");
            Sink.one(m); // = {k=v, l=w}
            m.put("k", "x");
            Sink.one(m); // = {l=w, k=x}
            m.put(p, "y");
            Sink.one(m); // = {l=w, k=x, OUTSIDE=y}
            m.putAll(Map.of("l", "z"));
            Sink.one(m); // = {k=x, OUTSIDE=y, l=z}
            m.remove("l");
            Sink.one(m); // = {k=x, OUTSIDE=y}
            m.clear();
            Sink.one(m); // = {}
            m.putAll(System.getenv());
            Sink.one(m); // = {, ..}
            """)
        .holds();
  }

  @Test
  void putsOnSomePath() {
    Snippet.body(
            """
            Map<String, String> m = new HashMap<>();
            m.put("k", "v");
            if (b) {
              m.put("k", "w");
              m.put("l", "x");
            }
            Sink.one(m); // = {k?=v?, k?=w?, l?=x?}
            Sink.one(m.get("k")); // = v | w | null
            Sink.one(m.get("l")); // = x | null
            """)
        .holds();
  }

  @Test
  void looksUp() {
    Snippet.body(
            """
            Map<String, String> m = Map.of("k", "v", "l", "w");
            Sink.one(m.get("k")); // = v
            Sink.one(m.get("x")); // = null
            Sink.one(m.get(p)); // = v | w | null
            Sink.one(m.get(b ? "k" : "l")); // = v | w
            Sink.one(m.getOrDefault("k", "d")); // = v
            Sink.one(m.getOrDefault("x", "d")); // = d
            Sink.one(m.getOrDefault(p, "d")); // = v | w | d
            Sink.one(System.getenv().get("k")); // = Map.get(k)
            Sink.one(System.getenv().getOrDefault("k", "d")); // = d | OUTSIDE
            Map<String, String> o = new HashMap<>(System.getenv());
            o.put("k", "v");
            Sink.one(o.get("k")); // = v
            Sink.one(o.get("x")); // = OUTSIDE
            Sink.one(o.getOrDefault("x", "d")); // = OUTSIDE | d
            Map<String, String> q = new HashMap<>();
            q.put(p, "v");
            Sink.one(q.get("k")); // = v | null
            Sink.one(q.getOrDefault("k", "d")); // = v | d
            Map<String, String> e = new HashMap<>();
            e.put(b ? "k" : "l", "v");
            Sink.one(e.get("k")); // = v | null
            Sink.one(e.get("x")); // = null
            """)
        .holds();
  }

  @Test
  void sides() {
    Snippet.body(
            """
            Map<String, String> m = Map.of("k", "v", "l", "w");
            Sink.one(m.keySet()); // = [k, l]
            Sink.one(m.values()); // = [v, w]
            for (Map.Entry<String, String> e : m.entrySet()) {
              Sink.two(e.getKey(), e.getValue()); // = k | l; v | w
            }
            Sink.one(m.containsKey("k")); // = true
            Sink.one(m.containsKey("x")); // = false
            Sink.one(m.isEmpty()); // = Map.isEmpty()
            Sink.one(System.getenv().keySet()); // = Map.keySet()
            Sink.one(m.entrySet().stream().map(Map.Entry::getValue).toList()); // = [v, w]
            """)
        .holds();
  }

  @Test
  void properties() {
    Snippet.body(
            """
            Properties x = new Properties();
            x.setProperty("a.b", "v");
            Sink.one(x.getProperty("a.b")); // = v
            Sink.one(x.getProperty("a.c")); // = Properties.getProperty(a.c)
            Sink.one(x.getProperty("a.c", "d")); // = d | OUTSIDE
            Sink.one(x.getProperty("a.b", "d")); // = v
            """)
        .holds();
  }

  @Test
  void filledByAnInitialiser() {
    Snippet.members(
            """
            static final Map<String, String> M = new HashMap<>() {{ put("k", "v"); put("l", "w"); }};
            static final List<String> L = new ArrayList<>() {{ add("a"); this.add("b"); size(); }};
            static final List<String> K = new ArrayList<>(List.of("x")) {{ add("a"); }};
            static class Own extends ArrayList<String> { Own() { add("o"); } }
            static class Plain { Plain() { hashCode(); } }
            void m() {
            Sink.one(M); // = {k=v, l=w}
            Sink.one(M.get("k")); // = v
            Sink.one(L); // = [a, b]
            Sink.one(K); // = [a]
            Sink.one(new Own()); // = [o]
            Sink.one(new Plain()); // = new Plain()
            }
            """)
        .holds();
  }
}
