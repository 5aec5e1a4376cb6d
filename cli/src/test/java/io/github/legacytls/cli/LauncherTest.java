package io.github.legacytls.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, with a stand-in for the program and for Maven. */
class LauncherTest {

  @TempDir private Path directory;
  private Path checkout;
  private Path elsewhere;

  @BeforeEach
  void checkout() throws IOException {
    checkout = Files.createDirectory(directory.resolve("check out"));
    elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.copy(Path.of("..", "legacytls"), checkout.resolve("legacytls"));
    executable(checkout.resolve("legacytls"));
  }

  @Test
  void startsTheProgramWhereItIsCalled() throws Exception {
    program();

    Outcome outcome = launch(checkout.resolve("legacytls"), Map.of(), "scan", "two words", "*");

    assertThat(outcome.out())
        .isEqualTo("in elsewhere\noption null\nargument scan\nargument two words\nargument *\n");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void followsSymbolicLinks() throws Exception {
    program();
    Path link =
        Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../check out/legacytls"));

    assertThat(launch(link, Map.of()).code()).isZero();
  }

  @Test
  void takesOptionsForTheJvm() throws Exception {
    program();

    Outcome outcome =
        launch(
            checkout.resolve("legacytls"),
            Map.of("LEGACYTLS_OPTS", "-Xmx300m -Decho.option=given"));

    assertThat(outcome.out()).contains("option given");
  }

  @Test
  void firstUseBuildsOnceAndSaysSoOnStandardError() throws Exception {
    Path built = program();
    Path kept = Files.move(built, checkout.resolve("built.jar"));
    maven("echo maven $*; mkdir -p cli/target; cp '" + kept + "' '" + built + "'");

    Outcome first = launch(checkout.resolve("legacytls"), Map.of(), "x");
    Outcome second = launch(checkout.resolve("legacytls"), Map.of(), "x");

    assertThat(first.out()).isEqualTo(second.out()).contains("argument x");
    assertThat(first.err()).contains("first use").contains("maven ");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void buildThatFailsEndsWith2() throws Exception {
    maven("echo broken; exit 1");

    Outcome outcome = launch(checkout.resolve("legacytls"), Map.of(), "x");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("broken").contains("no program was built");
  }

  private record Outcome(int code, String out, String err) {}

  private Outcome launch(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.directory(elsewhere.toFile());
    Map<String, String> inherited = builder.environment();
    inherited.remove("LEGACYTLS_OPTS");
    inherited.put("JAVA_HOME", System.getProperty("java.home"));
    inherited.merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
    inherited.putAll(environment);
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int code = process.waitFor();
    return new Outcome(code, Files.readString(out), Files.readString(err));
  }

  /** Puts the stand-in where the build would put the program. */
  private Path program() throws IOException {
    Path jar = checkout.resolve("cli/target/legacytls.jar");
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in =
            Objects.requireNonNull(Echo.class.getClassLoader().getResourceAsStream(entry))) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }

  private void maven(String script) throws IOException {
    Path maven = directory.resolve("mvn");
    Files.write(maven, ("#!/bin/sh\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
    executable(maven);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
