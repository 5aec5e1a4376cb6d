package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The behaviour table is true: every cell of the column of a JDK is compared with a real handshake
 * over loopback on that JDK, as shipped and with the old versions taken out of its deny list.
 *
 * <p>Asks the JDK the test runs on, and those whose homes {@code LEGACYTLS_JDKS} names.
 */
class HandshakeTest {

  private static final String PASSWORD = "changeit";
  private static final String DENY_LIST = "jdk.tls.disabledAlgorithms";
  private static final Set<String> OLD = Set.of("TLSv1", "TLSv1.1", "DTLSv1.0");
  private static final List<String> READ_ONCE =
      List.of("jdk.tls.client.protocols", "jdk.tls.server.protocols");

  @TempDir static Path work;

  private record Question(String mechanism, String value, String side) {
    String line() {
      return mechanism + "\t" + value + "\t" + side;
    }
  }

  @BeforeAll
  static void compileTheProbeAndMakeAKey() throws Exception {
    Jdk.compile(HandshakeProbe.class, work);
    Jdk.run(
        "",
        Jdk.running().program("keytool"),
        "-genkeypair",
        "-alias",
        "probe",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-validity",
        "30",
        "-dname",
        "CN=localhost",
        "-storetype",
        "PKCS12",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-keystore",
        keyStore(),
        "-storepass",
        PASSWORD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.legacytls.judge.Jdk#all")
  void everyCellIsWhatAHandshakeGives(Jdk jdk) throws Exception {
    String column = Behaviour.load().eraOf(releaseOf(jdk)).id();
    String reenabled = column + "-reenabled";
    Path cleared = clearedDenyList(jdk, column);
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Future<Map<Question, String>> shipped = executor.submit(measure(jdk, List.of()));
      Future<Map<Question, String>> open =
          executor.submit(measure(jdk, List.of("-Djava.security.properties=" + cleared)));
      Map<Question, String> asShipped = shipped.get(2, TimeUnit.MINUTES);
      Map<Question, String> asCleared = open.get(2, TimeUnit.MINUTES);

      assertThat(asShipped).as("column " + column).containsExactlyEntriesOf(cells(column, false));
      if (hasColumn(reenabled)) {
        assertThat(asCleared)
            .as("column " + reenabled)
            .containsExactlyEntriesOf(cells(reenabled, false));
      }
      Map<Question, String> ofTheDenyList = cells(column, true);
      assertThat(ofTheDenyList).isNotEmpty();
      ofTheDenyList.forEach(
          (question, cell) ->
              assertThat(asCleared.get(new Question("context", "TLS", question.side())))
                  .as(question.line() + " in column " + column)
                  .isEqualTo(cell));
    } finally {
      executor.shutdownNow();
    }
  }

  /** One JVM for all that can be asked of one, and one for each value of what is read only once. */
  private static Callable<Map<Question, String>> measure(Jdk jdk, List<String> options) {
    return () -> {
      List<Question> questions = new ArrayList<>(cells("17", false).keySet());
      Map<List<String>, List<Question>> byOptions = new LinkedHashMap<>();
      for (Question question : questions) {
        List<String> own = new ArrayList<>(options);
        if (READ_ONCE.contains(question.mechanism())) {
          READ_ONCE.forEach(property -> own.add("-D" + property + "=" + question.value()));
        }
        byOptions.computeIfAbsent(own, o -> new ArrayList<>()).add(question);
      }
      Map<Question, String> answers = new LinkedHashMap<>();
      for (Map.Entry<List<String>, List<Question>> entry : byOptions.entrySet()) {
        ask(jdk, entry.getKey(), entry.getValue(), answers);
      }
      Map<Question, String> inOrder = new LinkedHashMap<>();
      questions.forEach(question -> inOrder.put(question, answers.getOrDefault(question, "")));
      return inOrder;
    };
  }

  private static void ask(
      Jdk jdk, List<String> options, List<Question> questions, Map<Question, String> answers)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.program("java"), "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(
        List.of("-cp", work.toString(), HandshakeProbe.class.getName(), keyStore(), PASSWORD));
    String input =
        questions.stream().map(Question::line).collect(Collectors.joining("\n", "", "\n"));
    List<String> lines = Jdk.run(input, command.toArray(new String[0])).lines().toList();
    for (int i = 0; i < Math.min(questions.size(), lines.size()); i++) {
      answers.put(questions.get(i), lines.get(i));
    }
  }

  /** The cells of a column, those of the deny list apart: they are measured with it cleared. */
  private static Map<Question, String> cells(String column, boolean ofTheDenyList) {
    Map<Question, String> cells = new LinkedHashMap<>();
    for (Table.Row row : table().rows()) {
      Question question =
          new Question(row.required("mechanism"), row.required("value"), row.required("side"));
      if (question.mechanism().equals(DENY_LIST) == ofTheDenyList) {
        cells.put(question, row.required(column));
      }
    }
    return cells;
  }

  private static boolean hasColumn(String column) {
    return table().has(column);
  }

  private static Table table() {
    return Table.ofProduct(Behaviour.class, "behaviour.tsv", List.of("mechanism", "value", "side"));
  }

  private static Path clearedDenyList(Jdk jdk, String column) throws Exception {
    String shipped =
        Jdk.run(
            "",
            jdk.program("java"),
            "-cp",
            work.toString(),
            HandshakeProbe.class.getName(),
            "--deny-list");
    String kept =
        Arrays.stream(shipped.strip().split("\\s*,\\s*"))
            .filter(entry -> !OLD.contains(entry))
            .collect(Collectors.joining(", "));
    Path file = work.resolve("cleared-" + column + ".properties");
    return Files.writeString(file, DENY_LIST + "=" + kept + "\n", StandardCharsets.ISO_8859_1);
  }

  private static JdkRelease releaseOf(Jdk jdk) throws Exception {
    String properties = Jdk.run("", jdk.program("java"), "-XshowSettings:properties", "-version");
    return properties
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("java.version = "))
        .map(line -> JdkRelease.parse(line.substring("java.version = ".length())))
        .findFirst()
        .orElseThrow();
  }

  private static String keyStore() {
    return work.resolve("probe.p12").toString();
  }
}
