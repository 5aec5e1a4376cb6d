package io.github.legacytls.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A JDK to measure: the one the tests run on, and those whose homes {@code LEGACYTLS_JDKS} names,
 * separated by the path separator or blanks.
 */
record Jdk(Path home) {

  static Stream<Jdk> all() {
    String more = Optional.ofNullable(System.getenv("LEGACYTLS_JDKS")).orElse("");
    return Stream.concat(
            Stream.of(running()),
            Arrays.stream(more.split("[" + java.io.File.pathSeparator + "\\s]+"))
                .filter(home -> !home.isBlank())
                .map(home -> new Jdk(Path.of(home))))
        .distinct();
  }

  static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")));
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Compiles a class of these tests for release 8, so that it can be run on old JDKs too. */
  static void compile(Class<?> probe, Path classes) {
    String source = "src/test/java/" + probe.getName().replace('.', '/') + ".java";
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "--release",
                "8",
                "-nowarn",
                "-d",
                classes.toString(),
                source);
    assertThat(failed).as(source + " compiles for release 8").isZero();
  }

  /** What a command prints that is given {@code input}; it must succeed. */
  static String run(String input, String... command) throws IOException, InterruptedException {
    Path file = Files.createTempFile("legacytls", ".txt");
    try {
      Files.writeString(file, input);
      Process process =
          new ProcessBuilder(command)
              .redirectInput(file.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
      return output;
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public String toString() {
    return home.toString();
  }
}
