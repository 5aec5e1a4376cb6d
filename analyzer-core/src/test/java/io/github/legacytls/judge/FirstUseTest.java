package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.FirstUses;
import io.github.legacytls.catalog.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of first uses is true: each row is run in a JVM that has not used TLS before. */
class FirstUseTest {

  private static final Set<String> PROPERTIES =
      Set.of("jdk.tls.client.protocols", "jdk.tls.server.protocols");

  @TempDir static Path work;

  @BeforeAll
  static void compileTheProbe() {
    Jdk.compile(FirstUseProbe.class, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.legacytls.judge.Jdk#all")
  void everyRowReads(Jdk jdk) throws Exception {
    List<Table.Row> rows =
        Table.ofProduct(FirstUses.class, "first-uses.tsv", List.of("owner", "member")).rows();
    assertThat(rows).hasSizeGreaterThan(10);
    for (Table.Row row : rows) {
      Set<String> reads = Set.of(row.required("reads").split("\\|", -1));
      for (String use : uses(row).toList()) {
        assertThat(readBy(jdk, use)).as(use).isEqualTo(reads);
        if (!row.text("unless").isEmpty()) {
          assertThat(readBy(jdk, use, "default")).as(use + " of another context").isEmpty();
        }
      }
    }
  }

  /** A row stands for several uses where it gives alternatives. */
  private static Stream<String> uses(Table.Row row) {
    String call =
        row.required("owner") + "." + row.required("member") + "/" + row.required("arguments");
    return Arrays.stream(row.text("text").split("\\|", -1))
        .map(text -> (call + " " + text.replace(".*", "")).strip());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.legacytls.judge.Jdk#all")
  void whatIsNotInTheTableDoesNotRead(Jdk jdk) throws Exception {
    for (String use :
        List.of(
            "nothing",
            "javax/net/ssl/SSLContext.getInstance/1 TLSv1",
            "javax/net/ssl/SSLContext.getInstance/1 TLSv1.3",
            "a client of TLSv1.2",
            "a server of TLSv1.2",
            "java/net/URL.openConnection/0 http:",
            "new SslRMIClientSocketFactory")) {
      assertThat(readBy(jdk, use)).as(use).isEmpty();
    }
  }

  private static Set<String> readBy(Jdk jdk, String... use) throws Exception {
    String[] command = {
      jdk.program("java"),
      "-XX:TieredStopAtLevel=1",
      "-cp",
      work.toString(),
      FirstUseProbe.class.getName()
    };
    String printed =
        Jdk.run(
            "", Stream.concat(Arrays.stream(command), Arrays.stream(use)).toArray(String[]::new));
    Set<String> read = new java.util.TreeSet<>(Arrays.asList(printed.strip().split("\\s+", -1)));
    read.retainAll(PROPERTIES);
    return read;
  }
}
