package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.frontend.FactPrinter;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** A source, compiled, and the facts of its classes. */
final class Compiled {

  enum Compiler {
    JAVAC {
      @Override
      boolean run(String[] arguments, PrintWriter messages) {
        return ToolProvider.findFirst("javac").orElseThrow().run(messages, messages, arguments)
            == 0;
      }
    },
    ECJ {
      @Override
      boolean run(String[] arguments, PrintWriter messages) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("-nowarn");
        if (all.stream().noneMatch(a -> a.matches("-\\d+"))) {
          all.add("-17");
        }
        return BatchCompiler.compile(all.toArray(String[]::new), messages, messages, null);
      }
    };

    abstract boolean run(String[] arguments, PrintWriter messages);
  }

  /** Stands in for the models: names that change something in these tests. */
  static final Effects EFFECTS =
      callee ->
          switch (callee.name()) {
            case "append" -> Effect.MUTATES_AND_RETURNS_RECEIVER;
            case "add", "put", "clear" -> Effect.MUTATES_RECEIVER;
            case "fill", "addAll" -> Effect.MUTATES_FIRST_ARGUMENT;
            case "arraycopy" -> Effect.MUTATES_THIRD_ARGUMENT;
            default -> Effect.PURE;
          };

  private static final String PRELUDE =
      """
      import java.util.*; import java.util.function.*;
      abstract class Sink {
        static void sink(Object value) {}
        static void sinks(String... values) {}
      }
      """;

  private final Map<String, byte[]> classes;

  private Compiled(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * A class {@code T extends Sink} with these members; its own lines start at 1.
   *
   * @param options of the compiler
   */
  static Compiled members(Compiler compiler, String members, String... options) {
    return source(
        compiler, PRELUDE.replace("\n", " ") + "class T extends Sink {" + members + "}", options);
  }

  static Compiled members(String members) {
    return members(Compiler.JAVAC, members, "-g");
  }

  /** A file {@code T.java}. */
  static Compiled source(Compiler compiler, String source, String... options) {
    try {
      Path folder = Files.createTempDirectory("compiled");
      try {
        return new Compiled(compile(compiler, source, folder, options));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> compile(
      Compiler compiler, String source, Path folder, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("T.java"), source);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-proc:none", "-d", folder.toString(), file.toString()));
    StringWriter messages = new StringWriter();
    if (!compiler.run(arguments.toArray(String[]::new), new PrintWriter(messages))) {
      throw new IllegalArgumentException(messages.toString());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.filter(p -> p.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        classes.put(name.replace(".class", ""), Files.readAllBytes(path));
      }
    }
    return classes;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  byte[] bytes(String className) {
    return classes.get(className);
  }

  Unit unit(String className) {
    Resource resource = new Resource(ResourceId.file(className + ".class"), bytes(className));
    return new BytecodeFrontEnd(EFFECTS).lower(resource);
  }

  /** The facts of {@code T}. */
  List<Fact> facts() {
    return unit("T").facts();
  }

  /** What is handed to {@code sink} and {@code sinks}, with guards, in the order of the code. */
  List<String> sunk() {
    return calls().stream()
        .filter(c -> c.callee().name().startsWith("sink"))
        .map(Compiled::argument)
        .toList();
  }

  private static String argument(Fact.Call call) {
    String guards = String.join(", ", call.guards().stream().map(FactPrinter::print).toList());
    return FactPrinter.print(call.arguments().get(0)) + (guards.isEmpty() ? "" : " if " + guards);
  }

  /** As {@link #sunk()} without guards. */
  List<String> values() {
    return calls().stream()
        .filter(c -> c.callee().name().startsWith("sink"))
        .map(c -> FactPrinter.print(c.arguments().get(0)))
        .toList();
  }

  List<Fact.Call> calls() {
    return of(Fact.Call.class).stream().sorted((a, b) -> a.site().compareTo(b.site())).toList();
  }

  List<String> writes() {
    return of(Fact.Write.class).stream().map(FactPrinter::print).toList();
  }

  <F extends Fact> List<F> of(Class<F> kind) {
    List<F> found = new ArrayList<>();
    for (Fact fact : facts()) {
      if (kind.isInstance(fact)) {
        found.add(kind.cast(fact));
      }
    }
    return found;
  }
}
