package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** How far callers and calls are followed. */
class ReachTest {

  @Test
  void asFarUpAsCallersAreFollowed() {
    Snippet.members(
            """
            static void a(String v) { Sink.one(v); }
            static void b(String v) { a(v); }
            static void c(String v) { b(v); }
            static void d(String v) { c(v); }
            static void e(String v) { d(v); }
            static void f(String v) { e(v); }
            static void g(String v) { f(v); }
            static void h(String v) { g(v); }
            void m() { h("x"); } // = x
            """)
        .holds();
  }

  @Test
  void fartherUpThanCallersAreFollowed() {
    Snippet.members(
            """
            static void a(String v) { Sink.one(v); }
            static void b(String v) { a(v); }
            static void c(String v) { b(v); }
            static void d(String v) { c(v); }
            static void e(String v) { d(v); }
            static void f(String v) { e(v); }
            static void g(String v) { f(v); }
            static void h(String v) { g(v); }
            static void i(String v) { h(v); } // = BUDGET
            void m() { i("x"); }
            """)
        .holds();
  }

  @Test
  void asDeepAsCallsAreFollowed() {
    Snippet.members(
            """
            static String a(String v) { return v; }
            static String b(String v) { return a(v); }
            static String c(String v) { return b(v); }
            static String d(String v) { return c(v); }
            static String e(String v) { return d(v); }
            static String f(String v) { return e(v); }
            static String g(String v) { return f(v); }
            static String h(String v) { return g(v); }
            static String i(String v) { return h(v); }
            void m() {
            Sink.one(h("x")); // = x
            Sink.one(i("x")); // = RECURSION
            }
            """)
        .holds();
  }
}
