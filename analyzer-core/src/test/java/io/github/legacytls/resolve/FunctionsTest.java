package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Defaults, and functions that are handed around. */
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

  /** A reference does not say whether its first argument is what the method is called on. */
  private static final Snippet REFERENCES =
      Snippet.members(
          """
          static class H {
            final String v;
            H(String v) { this.v = v; }
            String v() { return v; }
            String with(String w) { return v + w; }
            static String of(H h) { return h.v + "!"; }
          }
          static String two(String a, String b) { return a + "-" + b; }
          String own(String a, String b) { return a + "+" + b; }
          static String both(BiFunction<String, String, String> f) { return f.apply("a", "b"); }
          void m() {
          BiFunction<H, String, String> f = H::with;
          Sink.one(f.apply(new H("a"), "b")); // = ab
          Function<H, String> g = H::v;
          Sink.one(g.apply(new H("c"))); // = c
          Function<H, String> s = H::of;
          Sink.one(s.apply(new H("d"))); // = d!
          Function<String, String> h = new H("e")::with; // = ef
          Sink.one(h.apply("f"));
          Sink.one(both(T::two)); // = a-b
          Sink.one(both(this::own)); // = a+b
          Sink.one(both(String::concat)); // = ab
          Function<String, String> t = String::trim;
          Sink.one(t.apply(" g ")); // = g
          Function<Object, String> x = String::valueOf;
          Sink.one(x.apply("h")); // = h
          }
          """);

  @Test
  void referencesToMethodsOfEveryKind() {
    REFERENCES.holds();
  }

  @Test
  void referencesToMethodsOfEveryKindInBytecode() {
    REFERENCES.holdsInBytecode();
  }

  @Test
  void captured() {
    Snippet.members(
            """
            static String apply(Function<String, String> f, String v) { return f.apply(v); }
            static void s(boolean b) {
            String k = b ? "k" : "l";
            String n = "n";
            Sink.one(apply(v -> n + v, "a")); // = na
            Sink.one(apply(v -> n + k + v, "a")); // = nka | nla
            }
            """)
        .holds();
  }

  /** Of the methods of an object that stands for a function, the one that takes these arguments. */
  @Test
  void theOneMethodOfAnObject() {
    Snippet.members(
            """
            static class Old implements Predicate<String> {
              final String start;
              Old(String start) { this.start = start; }
              static boolean never(String v) { return false; }
              boolean both(String a, String b) { return false; }
              public boolean test(String v) { return v.startsWith(start); }
            }
            static abstract class Base implements Predicate<String> { abstract boolean own(String v); }
            void m(Predicate<String> any) {
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(new Old("TLS")).toList()); // = [TLSv1]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(new Old("SSL").negate()).toList()); // = [TLSv1]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(any).toList()); // = [SSLv3?, TLSv1?]
            }
            """)
        .holds();
  }
}
