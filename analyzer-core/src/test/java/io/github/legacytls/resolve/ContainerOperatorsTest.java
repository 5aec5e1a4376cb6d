package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What is in arrays, collections and streams after they were worked on. */
class ContainerOperatorsTest {

  @Test
  void listsAreTheirElements() {
    Snippet.body(
            """
            Sink.one(List.of("a", "b")); // = [a, b]
            Sink.one(Arrays.asList("a", "b")); // = [a, b]
            Sink.one(Arrays.asList(new String[] {"a", "b"})); // = [a, b]
            Sink.one(Collections.singletonList("a")); // = [a]
            Sink.one(Collections.singletonList(new String[] {"a"})); // = [a]
            Sink.one(Collections.emptyList()); // = []
            Sink.one(new ArrayList<>()); // = []
            Sink.one(new ArrayList<>(16)); // = []
            Sink.one(new ArrayList<>(List.of("a"))); // = [a]
            Sink.one(List.copyOf(List.of("a"))); // = [a]
            Sink.one(Set.copyOf(System.getenv().keySet())); // = [, ..]
            Sink.one(new ArrayList<>(System.getenv().keySet())); // = [, ..]
            Sink.set("a", "b"); // = [a, b]
            Sink.set(); // = []
            Sink.set(new String[] {"a", b ? "b" : "c"}); // = [a, b/c]
            Sink.set(new String[0]); // = []
            """)
        .holds();
  }

  @Test
  void adds() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>();
            l.add("a");
            Sink.one(l); // = [a]
            l.addAll(List.of("c", "d"));
            Sink.one(l); // = [a, c, d]
            Collections.addAll(l, "e", "f");
            Sink.one(l); // = [a, c, d, e, f]
            Deque<String> d = new ArrayDeque<>();
            d.add("a");
            d.addFirst("b");
            Sink.one(d); // = [b, a]
            """)
        .holds();
  }

  @Test
  void addsOnSomePath() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(List.of("a"));
            if (b) {
              l.add("b");
            }
            Sink.one(l); // = [a, b?]
            l.add("c");
            Sink.one(l); // = [a, b?, c]
            """)
        .holds();
  }

  @Test
  void addsWhatIsNotKnown() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(List.of("a"));
            l.addAll(System.getenv().keySet());
            Sink.one(l); // = [a, ..]
            List<String> m = new ArrayList<>(List.of("a"));
            m.add(p);
            Sink.one(m); // = [a, OUTSIDE]
            """)
        .holds();
  }

  @Test
  void addsInALoop() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>();
            for (String v : new String[] {"a", "b"}) {
              l.add(v);
            }
            Sink.one(l); // = [a?, b?]
            List<String> k = new ArrayList<>();
            for (String v : List.of("a", "b")) {
              k.add("x" + v);
            }
            Sink.one(k); // = [xa?, xb?]
            """)
        .holds();
  }

  @Test
  void removes() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(List.of("a", "b", "c", "a"));
            l.remove("b");
            Sink.one(l); // = [a, c, a]
            l.remove(0);
            Sink.one(l); // = [c, a]
            l.remove(5);
            Sink.one(l); // = [c, a]
            l.remove(p);
            Sink.one(l); // = [c?, a?]
            l.clear();
            Sink.one(l); // = []
            List<String> k = new ArrayList<>(List.of("a", "b", "c"));
            k.removeAll(List.of("a", "c"));
            Sink.one(k); // = [b]
            List<String> j = new ArrayList<>(List.of("a", "b", "c"));
            j.retainAll(Set.of("a", "c"));
            Sink.one(j); // = [a, c]
            List<String> i = new ArrayList<>(List.of("a", "b"));
            i.removeAll(System.getenv().keySet());
            Sink.one(i); // = [a?, b?]
            List<String> h = new ArrayList<>(List.of("a", "b"));
            h.remove(1);
            Sink.one(h); // = [a]
            h.remove(1);
            Sink.one(h); // = [a]
            List<String> g = new ArrayList<>(List.of("a", "b"));
            g.remove(b ? "a" : "b");
            Sink.one(g); // = [a?, b?]
            """)
        .holds();
  }

  @Test
  void removesByACondition() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(List.of("SSLv3", "TLSv1", "TLSv1.2"));
            l.removeIf(v -> v.startsWith("SSL"));
            Sink.one(l); // = [TLSv1, TLSv1.2]
            l.removeIf(v -> v.equals(p));
            Sink.one(l); // = [TLSv1?, TLSv1.2?]
            l.removeIf("TLSv1"::equals);
            Sink.one(l); // = [TLSv1.2?]
            """)
        .holds();
  }

  @Test
  void setsElements() {
    Snippet.body(
            """
            String[] a = {"a", "b"};
            a[1] = "c";
            Sink.set(a); // = [a, c]
            a[0] = "d";
            Sink.set(a); // = [d, c]
            a[n] = "e";
            Sink.set(a); // = [d, c, e]
            String[] k = {"a"};
            k[1] = "x";
            Sink.set(k); // = [a, x]
            List<String> l = new ArrayList<>(List.of("a", "b"));
            l.set(0, "x");
            Sink.one(l); // = [x, b]
            l.set(2, "y");
            Sink.one(l); // = [x?, b?, y?]
            String[] f = new String[2];
            Arrays.fill(f, "z");
            Sink.set(f); // = [z]
            """)
        .holds();
  }

  @Test
  void copiesArrays() {
    Snippet.body(
            """
            String[] a = {"a", "b", "c"};
            Sink.set(Arrays.copyOf(a, 2)); // = [a, b]
            Sink.set(Arrays.copyOf(a, 3)); // = [a, b, c]
            Sink.set(Arrays.copyOfRange(a, 1, 3)); // = [b, c]
            Sink.set(Arrays.copyOfRange(a, 2, 1)); // = []
            Sink.set(Arrays.copyOf(a, n)); // = [a, b, c]
            Sink.set(a.clone()); // = [a, b, c]
            String[] t = new String[2];
            System.arraycopy(a, 1, t, 0, 2);
            Sink.set(t); // = [b, c]
            String[] s = new String[2];
            System.arraycopy(a, 0, s, 0, 1);
            Sink.set(s); // = [a]
            Sink.set(new ArrayList<>(List.of("a", "b")).toArray(new String[0])); // = [a, b]
            Sink.set(List.of("a", "b", "c").subList(1, 2).toArray(new String[0])); // = [b]
            """)
        .holds();
  }

  @Test
  void takesElements() {
    Snippet.body(
            """
            List<String> l = List.of("a", "b");
            Sink.one(l.get(0)); // = a
            Sink.one(l.get(1)); // = b
            Sink.one(l.get(2)); // = a | b
            Sink.one(l.get(n)); // = a | b
            Sink.one(l.get(-1)); // = a | b
            String[] a = {"a", "b"};
            Sink.one(a[0]); // = a
            Sink.one(a[1]); // = b
            Sink.one(a[2]); // = a | b
            Sink.one(a[n]); // = a | b
            Sink.one(new LinkedList<>(l).getFirst()); // = a
            Sink.one(new LinkedList<>(l).getLast()); // = b
            Sink.one(l.iterator().next()); // = a | b
            Sink.one(new ArrayList<>(System.getenv().keySet()).get(0)); // = OUTSIDE
            List<String> maybe = new ArrayList<>();
            if (b) maybe.add("x");
            maybe.add("y");
            Sink.one(maybe.get(0)); // = x | y
            Sink.one("a,b".split(",")[1]); // = b
            Sink.one(p.split(",")[1]); // = OUTSIDE
            """)
        .holds();
  }

  @Test
  void takesNumbers() {
    Snippet.body(
            """
            int[] x = new int[2];
            x[n] = 1;
            Sink.one(x[n]); // = 1 | OUTSIDE
            Sink.one(List.of("a", "b").size()); // = 2
            Sink.one(new String[] {"a"}.length); // = NOT_FOLLOWED
            """)
        .holds();
  }

  @Test
  void iterates() {
    Snippet.body(
            """
            for (String v : List.of("a", "b")) {
              Sink.one(v); // = a | b
            }
            for (String v : new String[] {"a", "b"}) {
              Sink.one(v); // = a | b
            }
            for (String v : p.split(",")) {
              Sink.one(v); // = OUTSIDE
            }
            for (Iterator<String> i = Set.of("a").iterator(); i.hasNext(); ) {
              Sink.one(i.next()); // = a
            }
            List.of("a", "b").forEach(v -> Sink.one(v)); // = a | b
            """)
        .holds();
  }

  @Test
  void containersOfAnotherLibrary() {
    Snippet.of(
            """
            import org.apache.commons.lang3.ArrayUtils;
            class T { void m(String p, int n) {
            Sink.one(new TreeSet<>(List.of("a", "b")).descendingSet()); // = [b, a]
            Sink.one(ArrayUtils.add(new String[] {"a"}, "b")); // = [a, b]
            Sink.one(ArrayUtils.addAll(new String[] {"a"}, "b", "c")); // = [a, b, c]
            Sink.one(ArrayUtils.addAll(new String[] {"a"}, new String[] {"b"})); // = [a, b]
            Sink.one(ArrayUtils.add(new String[] {"a"}, p)); // = [a, ..]
            Sink.one(ArrayUtils.removeElement(new String[] {"a", "b"}, "a")); // = [b]
            Sink.one(ArrayUtils.subarray(new String[] {"a", "b", "c"}, 1, 2)); // = [b]
            Sink.one(ArrayUtils.contains(new String[] {"a"}, "a")); // = true
            }}
            """)
        .holds();
  }

  @Test
  void keepsAsManyElementsAsItCan() {
    Snippet.body(
            """
            List<String> all = Arrays.asList("a,".repeat(64).repeat(4).split(","));
            Sink.one(all.size()); // = 256
            all = Arrays.asList("a,".repeat(64).repeat(5).split(","));
            Sink.one(all.size()); // = List.size()
            Sink.one("a,".repeat(64).repeat(4).concat("b").split(",")[255]); // = a
            """)
        .holds();
  }

  @Test
  void sharesThroughAliases() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>();
            List<String> alias = l;
            alias.add("a");
            Sink.one(l); // = [a]
            String[] x = {"a"};
            String[] y = x;
            y[0] = "b";
            Sink.set(x); // = [b]
            """)
        .holds();
  }

  @Test
  void listsInLists() {
    Snippet.body(
            """
            Sink.one(List.of(List.of("a", "b"), List.of("c"))); // = [a, b, c]
            Sink.one(List.of(new ArrayList<>(System.getenv().keySet()), "c")); // = [c, ..]
            List<List<String>> l = new ArrayList<>();
            if (b) l.add(List.of("a"));
            l.add(List.of("b"));
            Sink.one(l); // = [a?, b]
            Sink.one(List.of(Map.of("k", "v"))); // = [{k=v}]
            Sink.one(Map.of("k", List.of("v"))); // = {k=[v]}
            """)
        .holds();
  }

  @Test
  void listsTooDeep() {
    Snippet.body(
            """
            Sink.one(Map.of("1", Map.of("2", Map.of("3", Map.of("4", Map.of("5", Map.of("6", "v"))))))); // = {1={2={3={4={5={6=v}}}}}}
            Sink.one(Map.of("1", Map.of("2", Map.of("3", Map.of("4", Map.of("5", Map.of("6", Map.of("7", "v")))))))); // = {1={2={3={4={5={6={BUDGET=BUDGET}}}}}}}
            """)
        .holds();
  }
}
