package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Defaults, functions that are handed around, and enums. */
class FunctionsTest {

  @Test
  void defaults() {
    Snippet.body(
            """
            Sink.one(Objects.requireNonNullElse(null, "d")); // = d
            Sink.one(Objects.requireNonNullElse("a", "d")); // = a
            Sink.one(Objects.requireNonNullElse(p, "d")); // = OUTSIDE | d
            Sink.one(Objects.requireNonNullElse(b ? "a" : null, "d")); // = a | d
            Sink.one(Objects.requireNonNullElseGet(null, () -> "d")); // = d
            Sink.one(Objects.requireNonNullElseGet("a", () -> "d")); // = a
            Sink.one(Objects.requireNonNull("a")); // = a
            Sink.one(Objects.toString(null, "d")); // = d
            Sink.one(Objects.toString(System.getenv("a"), "d")); // = OUTSIDE | d
            Sink.one(Optional.ofNullable(p).orElse("d")); // = OUTSIDE | d
            Sink.one(Optional.of("a").orElse("d")); // = a
            Sink.one(Optional.empty().orElse("d")); // = d
            Sink.one(Optional.ofNullable(p).orElseGet(() -> "d")); // = OUTSIDE | d
            Sink.one(Optional.of("a").get()); // = a
            """)
        .holds();
  }

  @Test
  void optionals() {
    Snippet.body(
            """
            Sink.one(Optional.of("a").map(v -> v + "b").get()); // = ab
            Sink.one(Optional.of("a").filter(v -> v.equals("a")).orElse("d")); // = a
            Sink.one(Optional.of("a").filter(v -> v.equals("b")).orElse("d")); // = d
            Sink.one(Optional.of("a").filter(v -> v.equals(p)).orElse("d")); // = a | d
            Sink.one(Optional.of("a").flatMap(v -> Optional.of(v + "c")).get()); // = ac
            Optional.of("a").ifPresent(v -> Sink.one(v)); // = a
            """)
        .holds();
  }

  @Test
  void suppliers() {
    Snippet.body(
            """
            Supplier<String> s = () -> "a";
            Sink.one(s.get()); // = a
            Function<String, String> f = v -> v + "b";
            Sink.one(f.apply("a")); // = ab
            UnaryOperator<String> u = String::trim;
            Sink.one(u.apply(" a ")); // = a
            Predicate<String> q = "a"::equals;
            Sink.one(q.test("a")); // = true
            Sink.one(q.negate().test("a")); // = Predicate.test(a)
            Sink.one(f.andThen(v -> v + "c").apply("a")); // = Function.apply(a)
            BiFunction<String, String, String> g = (x, y) -> x + y;
            Sink.one(g.apply("a", "b")); // = ab
            Consumer<String> c = v -> Sink.one(v); // = a
            c.accept("a");
            Runnable r = () -> Sink.one("r"); // = r
            r.run();
            """)
        .holds();
  }

  @Test
  void functionsOfTheProgram() {
    Snippet.members(
            """
            static String twice(String v) { return v + v; }
            String own(String v) { return "own" + v; }
            static String none() { return "none"; }
            static String call(Supplier<String> s) { return s.get(); }
            static String apply(Function<String, String> f, String v) { return f.apply(v); }
            interface Namer { String name(String v); }
            static String named(Namer n) { return n.name("x"); }
            final String field = "f";
            void m(String p) {
            Sink.one(call(() -> "a")); // = a
            Sink.one(call(T::none)); // = none
            Sink.one(apply(T::twice, "a")); // = aa
            Sink.one(apply(this::own, "a")); // = owna
            Sink.one(apply(v -> field + v, "a")); // = fa
            Sink.one(apply(v -> p + v, "a")); // = ~a
            Sink.one(named(new Namer() { public String name(String v) { return v + "z"; } })); // = xz
            Sink.one(Stream.of("a").map(T::twice).toList()); // = [aa]
            Sink.one(Stream.of("a").map(this::own).toList()); // = [owna]
            Sink.one(apply(String::new, "a")); // = Function.apply(a)
            Function<String, String> w = new Function<>() { public String apply(String v) { return v + "w"; } };
            Sink.one(Stream.of("a").map(w).toList()); // = [aw]
            }
            """)
        .holds();
  }

  @Test
  void consumersOfTheProgram() {
    Snippet.members(
            """
            static void each(Consumer<String> c) { c.accept("a"); c.accept("b"); }
            static void with(String v, Consumer<String> c) { c.accept(v); }
            void m(String p) {
            with("c", v -> Sink.one(v)); // = c
            with("d", Sink::one);
            String k = "k";
            each(v -> Sink.one(k)); // = k
            }
            """)
        .holds();
  }

  @Test
  void enums() {
    Snippet.members(
            """
            enum V { A, B, C; String x() { return "x" + name(); } }
            void m(String p, V v, Class<V> c) {
            Sink.one(V.A); // = V.A
            Sink.one(V.valueOf("B")); // = V.B
            Sink.one(V.valueOf("Z")); // = Enum.valueOf(V.class, Z)
            Sink.one(V.valueOf(p)); // = Enum.valueOf(V.class, OUTSIDE)
            Sink.one(Enum.valueOf(V.class, "A")); // = V.A
            Sink.one(Enum.valueOf(c, "A")); // = Enum.valueOf(OUTSIDE, A)
            Sink.one(V.values()); // = [V.A, V.B, V.C]
            Sink.one(EnumSet.allOf(V.class)); // = [V.A, V.B, V.C]
            Sink.one(EnumSet.of(V.A, V.B)); // = [V.A, V.B]
            Sink.one(EnumSet.noneOf(V.class)); // = []
            Sink.one(EnumSet.range(V.A, V.B)); // = [V.A, V.B]
            Sink.one(EnumSet.range(V.B, V.C)); // = [V.B, V.C]
            Sink.one(EnumSet.range(V.C, V.A)); // = EnumSet.range(V.C, V.A)
            Sink.one(EnumSet.range(V.A, v)); // = EnumSet.range(V.A, OUTSIDE)
            Sink.one(EnumSet.complementOf(EnumSet.of(V.A))); // = [V.B, V.C]
            Sink.one(EnumSet.complementOf(EnumSet.allOf(V.class))); // = EnumSet.complementOf([V.A, V.B, V.C])
            Sink.one(EnumSet.complementOf(EnumSet.of(v))); // = EnumSet.complementOf([OUTSIDE])
            Sink.one(EnumSet.copyOf(EnumSet.of(V.A))); // = [V.A]
            Sink.one(V.A.x()); // = xA
            Sink.one(V.A.name()); // = A
            Sink.one(v); // = OUTSIDE
            Sink.one(v.name()); // = V.name()
            Sink.one(V.class.getEnumConstants()); // = [V.A, V.B, V.C]
            }
            """)
        .holds();
  }

  @Test
  void enumsOfALibrary() {
    Snippet.members(
            """
            enum V { A }
            void m() {
            Sink.one(Thread.State.valueOf("NEW")); // = State.valueOf(NEW)
            Sink.one(Thread.State.NEW); // = State.NEW
            Sink.one(EnumSet.range(Thread.State.NEW, Thread.State.BLOCKED)); // = EnumSet.range(State.NEW, State.BLOCKED)
            }
            """)
        .holds();
  }

  @Test
  void enumFields() {
    Snippet.members(
            """
            enum V { OLD("TLSv1", 1), NEW("TLSv1.2", 2); final String id; final int n; V(String id, int n) { this.id = id; this.n = n; } String id() { return id; } String getId() { return id; }
              static V of(int n) { for (V v : values()) { if (v.n == n) return v; } return null; } }
            void m(V v) {
            Sink.one(V.OLD.id); // = TLSv1
            Sink.one(V.NEW.id()); // = TLSv1.2
            Sink.one(V.NEW.getId()); // = TLSv1.2
            Sink.one(v.id()); // = OUTSIDE
            Sink.one(v.id); // = OUTSIDE
            Sink.one(V.of(1).id); // = TLSv1 | OUTSIDE
            for (V w : V.values()) { Sink.one(w.id); } // = TLSv1 | TLSv1.2
            Sink.one(Stream.of(V.values()).map(V::id).toList()); // = [TLSv1, TLSv1.2]
            }
            """)
        .holdsInBoth();
  }

  @Test
  void enumConstantsWithBodies() {
    Snippet.members(
            """
            enum V { OLD { String id() { return "TLSv1"; } }, NEW { String id() { return "TLSv1.2"; } }; abstract String id(); }
            void m(V v) {
            Sink.one(V.OLD.id()); // = TLSv1
            Sink.one(V.NEW.id()); // = TLSv1.2
            Sink.one(v.id()); // = TLSv1 | TLSv1.2
            }
            """)
        .holdsInBoth();
  }

  @Test
  void classes() {
    Snippet.body(
            """
            Sink.one(Class.forName("java.lang.Thread$State")); // = State.class
            Sink.one(Class.forName(p)); // = Class.forName(OUTSIDE)
            Sink.one(String.class); // = String.class
            Sink.one(Enum.valueOf((Class) Class.forName("java.lang.Thread$State"), "NEW")); // = State.NEW
            """)
        .holds();
  }

  @Test
  void negated() {
    Snippet.members(
            """
            static boolean old(String v) { return v.startsWith("SSL"); }
            void m() {
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(Predicate.not(T::old)).toList()); // = [TLSv1]
            Predicate<String> q = T::old;
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(q.negate()).toList()); // = [TLSv1]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(q.and(v -> true)).toList()); // = [SSLv3?, TLSv1?]
            }
            """)
        .holds();
  }
}
