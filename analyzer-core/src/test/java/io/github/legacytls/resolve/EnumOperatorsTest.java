package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Enums: their constants, their fields, all of them or some. */
class EnumOperatorsTest {

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
        .holds();
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
        .holds();
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
}
