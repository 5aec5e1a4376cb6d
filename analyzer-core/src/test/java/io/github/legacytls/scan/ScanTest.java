package io.github.legacytls.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Compiled;
import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.prefilter.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {

  private static final Path FIXTURES = Path.of("../test-fixtures/fixtures").toAbsolutePath();

  private static final Map<String, String> CHAIN =
      Map.of(
          "q/Wrapper",
          """
          package q;
          public class Wrapper {
            public static Object open(String name) throws Exception {
              return javax.net.ssl.SSLContext.getInstance(name);
            }
          }
          """,
          "q/Names",
          """
          package q;
          public class Names {
            static final Prefix PREFIX = new Prefix();
            public static String name() {
              return PREFIX.text() + "Sv1";
            }
          }
          """,
          "q/Prefix",
          """
          package q;
          class Prefix {
            String text() {
              return "TL";
            }
          }
          """,
          "q/User",
          """
          package q;
          class User {
            Object open() throws Exception {
              return Wrapper.open(Names.name());
            }
          }
          """);

  /** What a file inherits, and what type that returns, only other files tell. */
  private static final Map<String, String> INHERITED =
      Map.of(
          "q/Wrapper",
          """
          package q;
          class Wrapper extends r.Base {
            Object open() throws Exception {
              return javax.net.ssl.SSLContext.getInstance(settings().protocol());
            }
          }
          """,
          "r/Base",
          """
          package r;
          public class Base {
            private Settings settings;
            public Settings settings() {
              return settings;
            }
            public void use(Settings given) {
              settings = given;
            }
          }
          """,
          "r/Settings",
          """
          package r;
          public class Settings {
            private final String text;
            public Settings(String text) {
              this.text = text;
            }
            public String protocol() {
              return text;
            }
          }
          """,
          "q/User",
          """
          package q;
          class User {
            Object open() throws Exception {
              Wrapper wrapper = new Wrapper();
              wrapper.use(new r.Settings("TLSv1"));
              return wrapper.open();
            }
          }
          """);

  /** The prefilter may only drop what no later step could use. */
  @Test
  void withoutThePrefilterTheSamePinsAreFound() {
    List<String> filtered = pins(FIXTURES, Digest::hit);

    assertThat(filtered).hasSizeGreaterThan(50);
    assertThat(pins(FIXTURES, digest -> true)).isEqualTo(filtered);
  }

  /** Values that come from files which name no version are asked for in later rounds. */
  @Test
  void withoutThePrefilterTheSamePinsAreFoundAcrossFiles(@TempDir Path base) throws IOException {
    findsTheUserOf(CHAIN, base);
  }

  @Test
  void asksForTheTypesAFileInheritsFrom(@TempDir Path base) throws IOException {
    findsTheUserOf(INHERITED, base);
  }

  private static void findsTheUserOf(Map<String, String> files, Path base) throws IOException {
    files.forEach(
        (name, text) -> write(base.resolve("src/" + name + ".java"), text.getBytes(UTF_8)));
    Compiled.classes(files)
        .forEach((name, bytes) -> write(base.resolve("classes/" + name + ".class"), bytes));

    for (String part : List.of("src", "classes")) {
      List<String> filtered = pins(base.resolve(part), Digest::hit);

      assertThat(filtered).singleElement().asString().contains("q/User").contains("TLSv1");
      assertThat(pins(base.resolve(part), digest -> true)).isEqualTo(filtered);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> pins(Path path, Predicate<Digest> readAtOnce) {
    return new Scan(Catalog.load(), readAtOnce, digest -> true)
        .scan(Scan.list(List.of(path), path), List.of(), 2, (read, all) -> {}).pins().stream()
            .map(ScanTest::describe)
            .toList();
  }

  private static String describe(Pin pin) {
    return pin.site() + " " + pin.api() + " " + pin.readings();
  }
}
