package io.github.legacytls.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.frontend.bytecode.BytecodeFrontEnd;
import io.github.legacytls.frontend.source.SourceFrontEnd;
import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.CallSite;
import io.github.legacytls.program.JdkHeaders;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.TypeHeaders;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A few classes, and what the arguments of the calls of {@code Sink} in them are, which stands in a
 * comment at the line where the value enters: {@code // = TLSv1 | null}. The class {@code Sink} is
 * outside of the program.
 */
final class Snippet {

  private static final String SINK =
      "public class Sink { public static void set(String... v) {} public static void one(Object v) {} "
          + "public static void two(Object k, Object v) {} }";

  /** Opens the comment that says what a line brings to a sink; {@code &} between answers. */
  private static final String SAYS = " // = ";

  private static final ModelTable MODELS = ModelTable.load();
  private static final TypeHeaders JDK = new JdkHeaders();

  private final String source;
  private final List<Fact> settings;

  private Snippet(String source, List<Fact> settings) {
    this.source = source;
    this.settings = settings;
  }

  static Snippet of(String source) {
    return new Snippet(
        "import java.util.*; import java.util.function.*; import java.util.stream.*;\n" + source,
        List.of());
  }

  /** A whole file. */
  static Snippet whole(String source) {
    return new Snippet(source, List.of());
  }

  /** A class {@code T} with these members. */
  static Snippet members(String members) {
    return of("class T {\n" + members + "}\n");
  }

  /** A method with this body. */
  static Snippet body(String statements) {
    return members(
        "static void m(String p, boolean b, int n) throws Exception {\n" + statements + "}\n");
  }

  /** The same beside files that set {@code key}, each to one of {@code values}. */
  Snippet where(String key, String... values) {
    List<Fact> all = new ArrayList<>(settings);
    for (String value : values) {
      Location site =
          new Location(
              ResourceId.file(all.size() + ".properties"), Optional.empty(), Region.of(1, 1, 1, 1));
      all.add(
          new Fact.Setting(
              new Value.Literal(key, site),
              new Value.Literal(value, site),
              SettingKind.PROPERTIES,
              site));
    }
    return new Snippet(source, all);
  }

  /** Source tells what the comments say. */
  void holds() {
    assertThat(parsed()).isEqualTo(source);
  }

  /** Bytecode tells what the comments say. */
  void holdsInBytecode() {
    assertThat(compiled()).isEqualTo(source);
  }

  /** The snippet with what bytecode tells in its comments. */
  String compiled() {
    return commented(bytecode());
  }

  /** The snippet with what source tells in its comments. */
  String parsed() {
    return commented(parsedProgram());
  }

  private String commented(Program program) {
    Map<Integer, List<String>> answers = answers(program);
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String line : source.lines().toList()) {
      List<String> here = answers.getOrDefault(++number, List.of());
      int comment = line.indexOf(SAYS);
      text.append(comment < 0 ? line : line.substring(0, comment))
          .append(here.isEmpty() ? "" : SAYS + String.join(" & ", here))
          .append('\n');
    }
    return text.toString();
  }

  /** By the line where the value enters; what is set in a file stands at the sink. */
  private Map<Integer, List<String>> answers(Program program) {
    Resolver resolver = resolver(program);
    Map<Integer, List<String>> rendered = new TreeMap<>();
    for (CallSite call : sinks(program)) {
      for (Answer answer : resolver.resolve(asked(call), call)) {
        String values =
            answer.arguments().stream().map(Snippet::render).collect(Collectors.joining("; "));
        boolean isSet = answer.entry().resource().path().endsWith(".properties");
        rendered
            .computeIfAbsent(
                (isSet ? call.site() : answer.entry()).line(), line -> new ArrayList<>())
            .add(isSet ? values + " (set)" : values);
      }
    }
    return rendered;
  }

  static Resolver resolver(Program program) {
    return new Resolver(program, MODELS);
  }

  /** The calls of the sink, in the order of their places. */
  static List<CallSite> sinks(Program program) {
    return program.calls().stream()
        .map(program::link)
        .filter(call -> List.of("set", "one", "two").contains(call.callee().name()))
        .filter(call -> Describe.simple(call.callee().owner()).equals("Sink"))
        .toList();
  }

  /** As a sink does: what is written one by one for a variadic parameter is taken together. */
  static List<Value> asked(CallSite call) {
    List<Value> arguments = call.call().arguments();
    return call.callee().name().equals("set") && arguments.size() != 1
        ? List.of(new Value.Sequence(arguments, false, call.site()))
        : arguments;
  }

  Program parsedProgram() {
    return withSettings(List.of(unit("T.java")));
  }

  /** What source says, as the unit of a file of that name. */
  Unit unit(String file) {
    return new SourceFrontEnd(MODELS)
        .lower(new Resource(ResourceId.file(file), source.getBytes(StandardCharsets.UTF_8)));
  }

  static Program program(List<Unit> units) {
    return Program.of(units, JDK);
  }

  private Program withSettings(List<Unit> code) {
    List<Unit> units = new ArrayList<>(code);
    units.addAll(settingUnits());
    return program(units);
  }

  /** What the files say, each a unit of its own. */
  List<Unit> settingUnits() {
    return settings.stream()
        .map(s -> new Unit(s.site().resource(), List.of(s), List.of()))
        .toList();
  }

  private Program bytecode() {
    BytecodeFrontEnd frontEnd = new BytecodeFrontEnd(MODELS);
    List<Unit> units = new ArrayList<>();
    classes()
        .forEach(
            (name, bytes) ->
                units.add(frontEnd.lower(new Resource(ResourceId.file(name + ".class"), bytes))));
    return withSettings(units);
  }

  private Map<String, byte[]> classes() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    JavaFileManager manager =
        new ForwardingJavaFileManager<>(standard) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              JavaFileManager.Location location,
              String name,
              JavaFileObject.Kind kind,
              FileObject sibling) {
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

  private static String render(List<Alternative> alternatives) {
    return alternatives.stream()
        .map(a -> render(a.atom()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  static String render(Atom atom) {
    if (atom instanceof Atom.Scalar scalar) {
      return scalar.constant().equals("")
          ? "''"
          : Describe.literal(scalar.constant()).replace("\"", "");
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
