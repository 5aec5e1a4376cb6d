package io.github.legacytls.resolve;

import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.frontend.source.SourceFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.JdkHeaders;
import io.github.legacytls.program.Program;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A few classes, and what the arguments of the calls of {@code Sink.set} and {@code Sink.one} in
 * them are. The class {@code Sink} is outside of the program.
 */
final class Snippet {

  private static final String SINK =
      "public class Sink { public static void set(String... v) {} public static void one(Object v) {} "
          + "public static void two(Object k, Object v) {} }";

  private final String source;

  private Snippet(String source) {
    this.source = source;
  }

  static Snippet of(String source) {
    return new Snippet(
        "import java.util.*;\nimport java.util.function.*;\nimport java.util.stream.*;\n" + source);
  }

  /** A class {@code T} with these members. */
  static Snippet members(String members) {
    return of("class T {\n" + members + "\n}");
  }

  /** A method with this body. */
  static Snippet body(String statements) {
    return members(
        "static void m(String p, boolean b, int n) throws Exception {\n" + statements + "\n}");
  }

  /** The answers for each sink as bytecode tells, by line (counted from that of the class). */
  List<String> compiled() {
    return answers(bytecode());
  }

  /** The answers for each sink as source tells. */
  List<String> parsed() {
    return answers(source());
  }

  private List<String> answers(Program program) {
    Resolver resolver = new Resolver(program, ModelTable.load());
    List<String> rendered = new ArrayList<>();
    for (CallSite call : program.calls().stream().map(program::link).toList()) {
      if (List.of("set", "one", "two").contains(call.callee().name())
          && Describe.simple(call.callee().owner()).equals("Sink")) {
        for (Answer answer : resolver.resolve(asked(call), call)) {
          rendered.add(render(answer));
        }
      }
    }
    return rendered;
  }

  /** As a sink does: what is written one by one for a variadic parameter is taken together. */
  private static List<Value> asked(CallSite call) {
    List<Value> arguments = call.call().arguments();
    return call.callee().name().equals("set") && arguments.size() != 1
        ? List.of(new Value.Sequence(arguments, false, call.site()))
        : arguments;
  }

  private Program source() {
    Resource resource =
        new Resource(ResourceId.file("T.java"), source.getBytes(StandardCharsets.UTF_8));
    Unit unit = new SourceFrontEnd(ModelTable.load()).lower(resource);
    return Program.of(List.of(unit), new JdkHeaders());
  }

  private Program bytecode() {
    ModelTable models = ModelTable.load();
    BytecodeFrontEnd frontEnd = new BytecodeFrontEnd(models);
    List<Unit> units = new ArrayList<>();
    classes()
        .forEach(
            (name, bytes) ->
                units.add(frontEnd.lower(new Resource(ResourceId.file(name + ".class"), bytes))));
    return Program.of(units, new JdkHeaders());
  }

  private Map<String, byte[]> classes() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    JavaFileManager manager =
        new ForwardingJavaFileManager<>(standard) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
              @Override
              public OutputStream openOutputStream() {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                classes.put(name, out);
                return out;
              }
            };
          }
        };
    List<JavaFileObject> sources = List.of(file("T.java", source), file("Sink.java", SINK));
    StringBuilder errors = new StringBuilder();
    boolean compiles =
        compiler
            .getTask(
                null, manager, d -> errors.append(d).append('\n'), List.of("-g"), null, sources)
            .call();
    if (!compiles) {
      throw new IllegalArgumentException(errors.toString());
    }
    classes.remove("Sink");
    return classes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().toByteArray(), (a, b) -> a, TreeMap::new));
  }

  private static JavaFileObject file(String name, String text) {
    return new SimpleJavaFileObject(URI.create("mem:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** The line of the entry relative to the snippet, and each argument's alternatives. */
  private String render(Answer answer) {
    int before = (int) source.substring(0, source.indexOf("class T")).lines().count();
    String values =
        answer.arguments().stream().map(Snippet::render).collect(Collectors.joining("; "));
    return (answer.entry().line() - before) + ": " + values;
  }

  private static String render(List<Alternative> alternatives) {
    return alternatives.stream()
        .map(a -> render(a.atom()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  static String render(Atom atom) {
    if (atom instanceof Atom.Scalar scalar) {
      return Describe.literal(scalar.constant()).replace("\"", "");
    }
    if (atom instanceof Atom.PartialText partial) {
      return partial.pieces().stream().map(p -> p.orElse("~")).collect(Collectors.joining());
    }
    if (atom instanceof Atom.Symbol symbol) {
      return Describe.simple(symbol.field().owner()) + "." + symbol.field().name();
    }
    if (atom instanceof Atom.Many many) {
      return many.slots().stream()
          .map(Snippet::render)
          .collect(Collectors.joining(", ", "[", many.open() ? ", ..]" : "]"));
    }
    if (atom instanceof Atom.Pairs pairs) {
      return pairs.pairs().stream()
          .map(p -> render(p.key()) + "=" + render(p.value()))
          .collect(Collectors.joining(", ", "{", pairs.open() ? ", ..}" : "}"));
    }
    if (atom instanceof Atom.Made made) {
      return Describe.method(made.by())
          + made.arguments().stream()
              .map(Snippet::render)
              .collect(Collectors.joining(", ", "(", ")"));
    }
    return ((Atom.Missing) atom).reason().toString();
  }

  private static String render(Atom.Slot slot) {
    String text =
        slot.alternatives().stream().map(a -> render(a.atom())).collect(Collectors.joining("/"));
    return slot.always() ? text : text + "?";
  }
}
