package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What is known of truths and numbers. */
class ConditionOperatorsTest {

  @Test
  void compares() {
    Snippet.body(
            """
            Sink.one("a".equals("a")); // = true
            Sink.one("a".equals("b")); // = false
            Sink.one("a".equals(p)); // = String.equals(OUTSIDE)
            Sink.one("a".equals(b ? "a" : "b")); // = true | false
            Sink.one("a".equalsIgnoreCase("A")); // = true
            Sink.one("a".equalsIgnoreCase(p)); // = String.equalsIgnoreCase(OUTSIDE)
            Sink.one(Objects.equals("a", "a")); // = true
            Sink.one(Objects.equals(null, "a")); // = false
            Sink.one("a".compareTo("b")); // = -1
            Sink.one("b".compareTo("a")); // = 1
            Sink.one("a".compareTo(p)); // = String.compareTo(OUTSIDE)
            Sink.one("abc".indexOf("b")); // = 1
            Sink.one("abc".indexOf("x")); // = -1
            Sink.one("abc".hashCode()); // = 96354
            Sink.one(p.hashCode()); // = String.hashCode()
            """)
        .holds();
  }

  @Test
  void looksIntoTexts() {
    Snippet.body(
            """
            Sink.one("TLSv1".startsWith("TLS")); // = true
            Sink.one("TLSv1".startsWith("SSL")); // = false
            Sink.one("TLSv1".endsWith("1")); // = true
            Sink.one("TLSv1".endsWith("2")); // = false
            Sink.one("TLSv1".contains("S")); // = true
            Sink.one("TLSv1".contains("x")); // = false
            Sink.one("TLSv1".contains(p)); // = String.contains(OUTSIDE)
            Sink.one("TLSv1".matches("TLS.*")); // = true
            Sink.one("TLSv1".matches("SSL.*")); // = false
            Sink.one("TLSv1".matches("(")); // = String.matches(()
            Sink.one("TLSv1".matches(p)); // = String.matches(OUTSIDE)
            Sink.one(p.matches("a")); // = String.matches(a)
            Sink.one("".isEmpty()); // = true
            Sink.one("a".isEmpty()); // = false
            Sink.one(p.isEmpty()); // = String.isEmpty()
            Sink.one(" ".isBlank()); // = true
            Sink.one("a".isBlank()); // = false
            Sink.one("abc".length()); // = 3
            Sink.one(p.length()); // = String.length()
            """)
        .holds();
  }

  @Test
  void looksIntoContainers() {
    Snippet.body(
            """
            Sink.one(List.of("a", "b").contains("b")); // = true
            Sink.one(List.of("a", "b").contains("c")); // = false
            Sink.one(List.of("a", p).contains("a")); // = true
            Sink.one(List.of("a", p).contains("c")); // = List.contains(c)
            Sink.one(List.of("a").contains(p)); // = List.contains(OUTSIDE)
            Sink.one(new ArrayList<>(System.getenv().keySet()).contains("a")); // = ArrayList.contains(a)
            Sink.one(List.of(b ? "a" : "b").contains("a")); // = List.contains(a)
            Sink.one(List.of().isEmpty()); // = true
            Sink.one(List.of("a").isEmpty()); // = false
            Sink.one(new ArrayList<>(System.getenv().keySet()).isEmpty()); // = ArrayList.isEmpty()
            Sink.one(List.of("a", "b").size()); // = 2
            Sink.one(new ArrayList<>(System.getenv().keySet()).size()); // = ArrayList.size()
            List<String> l = new ArrayList<>();
            if (b) l.add("a");
            Sink.one(l.isEmpty()); // = List.isEmpty()
            Sink.one(l.size()); // = List.size()
            Sink.one(l.contains("a")); // = List.contains(a)
            Sink.one(l.contains("b")); // = false
            Sink.one(System.getenv().containsKey("a")); // = Map.containsKey(a)
            """)
        .holds();
  }

  @Test
  void asksForNull() {
    Snippet.body(
            """
            String x = null;
            Sink.one(x == null); // = true
            Sink.one("a" == null); // = false
            Sink.one("a" != null); // = true
            Sink.one(p == null); // = NOT_FOLLOWED
            Sink.one(Objects.isNull("a")); // = false
            Sink.one(Objects.isNull(null)); // = true
            Sink.one(Objects.nonNull("a")); // = true
            Sink.one(Objects.nonNull(null)); // = false
            Sink.one(Objects.nonNull(p)); // = Objects.nonNull(OUTSIDE)
            Sink.one(Optional.of("a").isPresent()); // = true
            Sink.one(Optional.empty().isPresent()); // = false
            Sink.one(Optional.empty().isEmpty()); // = true
            """)
        .holds();
  }

  @Test
  void matchesElements() {
    Snippet.body(
            """
            Sink.one(Stream.of("a", "b").anyMatch(v -> v.equals("b"))); // = true
            Sink.one(Stream.of("a", "b").anyMatch(v -> v.equals("c"))); // = false
            Sink.one(Stream.of("a", "b").anyMatch(v -> v.equals(p))); // = Stream.anyMatch(NOT_FOLLOWED)
            Sink.one(Stream.of("a", "b").allMatch(v -> v.length() == 1)); // = true
            Sink.one(Stream.of("a", "b").allMatch(v -> v.equals("a"))); // = false
            Sink.one(Stream.of("a", "b").noneMatch(v -> v.equals("a"))); // = false
            Sink.one(Stream.of("a", "b").noneMatch(v -> v.equals("c"))); // = true
            Sink.one(System.getenv().keySet().stream().anyMatch(v -> v.equals("b"))); // = Stream.anyMatch(NOT_FOLLOWED)
            Sink.one(Stream.of("a", p).anyMatch(v -> v.equals("a"))); // = true
            Sink.one(Stream.of("a", p).allMatch(v -> v.equals("a"))); // = Stream.allMatch(NOT_FOLLOWED)
            Sink.one(Stream.of(b ? "a" : "b").anyMatch(v -> v.equals("a"))); // = Stream.anyMatch(NOT_FOLLOWED)
            Sink.one(Stream.of(b ? "a" : "b").anyMatch(v -> v.equals("c"))); // = false
            """)
        .holds();
  }

  @Test
  void parses() {
    Snippet.body(
            """
            Sink.one(Integer.parseInt("12")); // = 12
            Sink.one(Integer.parseInt("-12")); // = -12
            Sink.one(Integer.parseInt("x")); // = Integer.parseInt(x)
            Sink.one(Integer.parseInt(p)); // = Integer.parseInt(OUTSIDE)
            Sink.one(Boolean.parseBoolean("true")); // = true
            Sink.one(Boolean.parseBoolean("x")); // = false
            Sink.one(Boolean.parseBoolean(p)); // = Boolean.parseBoolean(OUTSIDE)
            Sink.one(Long.valueOf(3)); // = 3
            """)
        .holds();
  }

  @Test
  void calculates() {
    Snippet.body(
            """
            int i = 6;
            long l = 4;
            Sink.one(i + 2); // = 8
            Sink.one(i - 2); // = 4
            Sink.one(i * 2); // = 12
            Sink.one(i | 1); // = 7
            Sink.one(i & 2); // = 2
            Sink.one(i << 2); // = 24
            Sink.one(i >> 1); // = NOT_FOLLOWED
            Sink.one(-i); // = -6
            Sink.one(~i); // = -7
            Sink.one(i + n); // = NOT_FOLLOWED
            Sink.one(-n); // = NOT_FOLLOWED
            """)
        .holds();
  }

  @Test
  void comparesNumbers() {
    Snippet.body(
            """
            int i = 6;
            Sink.one(i < 7); // = true
            Sink.one(i < 6); // = false
            Sink.one(i <= 6); // = true
            Sink.one(i <= 5); // = false
            Sink.one(i > 5); // = true
            Sink.one(i > 6); // = false
            Sink.one(i >= 6); // = true
            Sink.one(i >= 7); // = false
            Sink.one(i == 6); // = true
            Sink.one(i == 7); // = false
            Sink.one(i != 6); // = false
            Sink.one(i != n); // = NOT_FOLLOWED
            """)
        .holds();
  }

  @Test
  void combinesTruths() {
    Snippet.body(
            """
            boolean t = true;
            boolean f = false;
            Sink.one(!t); // = false
            Sink.one(!b); // = NOT_FOLLOWED
            Sink.one(t && f); // = false
            Sink.one(t && t); // = true
            Sink.one(f && b); // = false
            Sink.one(t && b); // = NOT_FOLLOWED
            Sink.one(t || f); // = true
            Sink.one(f || f); // = false
            Sink.one(t || b); // = true
            Sink.one(f || b); // = NOT_FOLLOWED
            Sink.one(b || t); // = true
            Sink.one(b && f); // = false
            Sink.one(t ^ f); // = true
            Sink.one(t ^ t); // = false
            Sink.one(t ^ b); // = NOT_FOLLOWED
            Sink.one("a" == "a"); // = true
            """)
        .holds();
  }

  @Test
  void comparesConstants() {
    Snippet.members(
            """
            enum V { A, B }
            void m(V v) {
            Sink.one(V.A == V.A); // = true
            Sink.one(V.A == V.B); // = false
            Sink.one(V.A != V.B); // = true
            Sink.one(V.A == v); // = NOT_FOLLOWED
            Sink.one(V.A.equals(V.B)); // = false
            Sink.one(V.A == null); // = false
            }
            """)
        .holds();
  }
}
