package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** What streams are made of, leave and give. */
class StreamsTest {

  @Test
  void filtersStreams() {
    Snippet.body(
            """
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(v -> v.startsWith("TLS")).toList()); // = [TLSv1]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(v -> !v.startsWith("TLS")).toList()); // = [SSLv3]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(v -> v.equals(p)).toList()); // = [SSLv3?, TLSv1?]
            Sink.one(Stream.of("a", "b").dropWhile(v -> v.equals("a")).toList()); // = [a?, b?]
            Sink.one(Stream.of(b ? "SSLv3" : "TLSv1", "TLSv1.2").filter(v -> v.startsWith("TLS")).toList()); // = [TLSv1?, TLSv1.2]
            Sink.one(System.getenv().keySet().stream().filter(v -> v.startsWith("TLS")).toList()); // = [, ..]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(Predicate.not(v -> v.startsWith("TLS"))).toList()); // = [SSLv3]
            Sink.one(Stream.of("SSLv3", "TLSv1").filter(Predicate.not("SSLv3"::equals)).toList()); // = [TLSv1]
            """)
        .holds();
  }

  @Test
  void mapsStreams() {
    Snippet.body(
            """
            Sink.one(Stream.of("a", "b").map(v -> "x" + v).toList()); // = [xa, xb]
            Sink.one(Stream.of("a", "b").map(String::toUpperCase).toList()); // = [A, B]
            Sink.one(Stream.of("a", "b").map(v -> System.getenv(v)).toList()); // = [NOT_FOLLOWED, NOT_FOLLOWED]
            Sink.one(Stream.of("a,b", "c").flatMap(v -> Stream.of(v.split(","))).toList()); // = [a, b, c]
            Sink.one(Stream.of("a,b", p).flatMap(v -> Stream.of(v.split(","))).toList()); // = [a, b, split(,)]
            Sink.one(System.getenv().keySet().stream().map(v -> "x" + v).toList()); // = [, ..]
            Sink.one(Stream.of(b ? "a" : "b").flatMap(v -> Stream.of(v)).toList()); // = [a?, b?]
            """)
        .holds();
  }

  @Test
  void readsStreams() {
    Snippet.body(
            """
            Sink.one(Stream.of("a", "b", "c").skip(1).toList()); // = [b, c]
            Sink.one(Stream.of("a", "b", "c").limit(2).toList()); // = [a, b]
            Sink.one(Stream.of("a", "b").findFirst().get()); // = a
            Sink.one(Stream.of("a", "b").findAny().get()); // = a | b
            Sink.one(Stream.of("a", "b").count()); // = 2
            Sink.one(Stream.concat(Stream.of("a"), Stream.of("b")).toList()); // = [a, b]
            Sink.one(Stream.concat(Stream.of("a"), System.getenv().keySet().stream()).toList()); // = [a, Map.keySet()]
            Sink.one(Stream.of("a", "b").collect(Collectors.toList())); // = [a, b]
            Sink.one(Stream.empty().toList()); // = []
            Sink.one(Stream.<String>builder().add("a").add("b").build().toList()); // = [a, b]
            Sink.one(new ArrayList<>(List.of("a", "b")).stream().toArray()); // = [a, b]
            """)
        .holds();
  }

  @Test
  void concatenatesStreamsOnly() {
    Snippet.body(
            """
            Sink.one(Stream.of(List.of("a")).toList()); // = [a]
            Sink.one(Stream.of("a", "b").toList()); // = [a, b]
            Sink.one(Stream.concat(List.of("a").stream(), List.of("b", "c").stream()).toList()); // = [a, b, c]
            """)
        .holds();
  }

  @Test
  void slicesWhatMayHoldMore() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(System.getenv().keySet());
            l.add("a");
            Sink.one(l.subList(0, 1)); // = [a]
            Sink.one(l.stream().limit(1).toList()); // = [a]
            Sink.one(l.stream().skip(1).toList()); // = [, ..]
            Sink.one(l.stream().limit(2).toList()); // = [a, ..]
            """)
        .holds();
  }

  @Test
  void flattensWhatMayHoldMore() {
    Snippet.body(
            """
            List<String> l = new ArrayList<>(System.getenv().keySet());
            l.add("a");
            Sink.one(Stream.of("a").flatMap(v -> l.stream()).toList()); // = [a, ..]
            Sink.one(l.stream().flatMap(v -> Stream.of(v + "b")).toList()); // = [ab, ..]
            """)
        .holds();
  }
}
