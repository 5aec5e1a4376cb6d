package io.github.legacytls.frontend.source;

import io.github.legacytls.input.Resource;
import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Effect;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the front end says of a piece of Java, written so that a test can read it. */
final class Snippet {

  private final Unit unit;

  private Snippet(Unit unit) {
    this.unit = unit;
  }

  static Snippet of(String text) {
    return of("p/Snippet.java", text.getBytes(StandardCharsets.UTF_8));
  }

  static Snippet of(String name, byte[] content) {
    Resource resource = new Resource(ResourceId.file(name), content);
    return new Snippet(new SourceFrontEnd(Snippet::effect).lower(resource));
  }

  /** A class {@code T} in package {@code p} with {@code members}. */
  static Snippet members(String members) {
    return of("package p; class T {\n" + members + "\n}");
  }

  /** The statements of a method {@code void m(boolean c, String s)}. */
  static Snippet body(String statements) {
    return members("void m(boolean c, String s) throws Exception {\n" + statements + "\n}");
  }

  private static Effect effect(MethodName method) {
    return switch (method.name()) {
      case "add", "clear" -> Effect.MUTATES_RECEIVER;
      case "append" -> Effect.MUTATES_AND_RETURNS_RECEIVER;
      default -> Effect.PURE;
    };
  }

  Unit unit() {
    return unit;
  }

  private <F extends Fact> Stream<F> facts(Class<F> kind) {
    return unit.facts().stream().filter(kind::isInstance).map(kind::cast);
  }

  List<Fact.Call> calls(String method) {
    return facts(Fact.Call.class).filter(c -> c.callee().name().equals(method)).toList();
  }

  Fact.Call call(String method) {
    List<Fact.Call> calls = calls(method);
    if (calls.size() != 1) {
      throw new AssertionError(calls.size() + " calls of " + method + " in " + unit);
    }
    return calls.get(0);
  }

  /** The arguments of each call of {@code method}, in the order of the text. */
  List<String> arguments(String method) {
    return calls(method).stream()
        .sorted((a, b) -> a.site().compareTo(b.site()))
        .map(c -> Printed.list(c.arguments()))
        .toList();
  }

  /** {@code receiver.owner#method(arguments)} of the one call of {@code method}. */
  String callee(String method) {
    Fact.Call call = call(method);
    return call.receiver().map(r -> Printed.value(r) + ".").orElse("")
        + Printed.type(call.callee().owner())
        + "#"
        + method;
  }

  /** The conditions under which {@code method} is called. */
  List<String> guards(String method) {
    return Printed.guards(call(method).guards());
  }

  List<String> writes(String field) {
    return facts(Fact.Write.class)
        .filter(w -> w.field().name().equals(field))
        .map(w -> w.writer().name() + ": " + Printed.value(w.value()))
        .toList();
  }

  List<String> returns(String method) {
    return facts(Fact.Return.class)
        .filter(r -> r.method().name().equals(method))
        .map(r -> Printed.value(r.value()))
        .toList();
  }

  List<Fact.Declaration> declarations() {
    return facts(Fact.Declaration.class).toList();
  }

  List<String> annotations() {
    return facts(Fact.Annotation.class)
        .map(a -> Printed.type(a.annotation()) + Printed.values(a.arguments()) + place(a.on()))
        .toList();
  }

  private static String place(Annotated on) {
    if (on instanceof Annotated.OfField field) {
      return " on " + field.field().name();
    }
    if (on instanceof Annotated.OfMethod method) {
      return " on " + method.method().name() + "()";
    }
    return on instanceof Annotated.OfParameter parameter
        ? " on " + parameter.method().name() + "(" + parameter.index() + ")"
        : "";
  }

  List<String> problems() {
    return unit.problems().stream().map(p -> p.severity() + " " + p.message()).toList();
  }
}
