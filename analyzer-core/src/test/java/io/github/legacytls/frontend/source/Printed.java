package io.github.legacytls.frontend.source;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values and names in a short form. */
final class Printed implements Value.Visitor<String> {

  private Printed() {}

  static String value(Value value) {
    return value.accept(new Printed());
  }

  static String list(Collection<Value> values) {
    return values.stream().map(Printed::value).collect(Collectors.joining(", "));
  }

  static String values(Map<String, Value> values) {
    Map<String, String> sorted = new TreeMap<>();
    values.forEach((name, value) -> sorted.put(name, value(value)));
    return sorted.toString();
  }

  static List<String> guards(List<Guard> guards) {
    return guards.stream().map(g -> (g.holds() ? "" : "not ") + value(g.condition())).toList();
  }

  /** The internal name, or the best candidate and how many more there are. */
  static String type(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return known.internalName();
    }
    if (type instanceof TypeName.Written written) {
      int more = written.candidates().size() - 1;
      return written.candidates().get(0)
          + "[]".repeat(written.dimensions())
          + (more == 0 ? "" : "+" + more);
    }
    return "?";
  }

  private static String field(FieldName field) {
    return type(field.owner()) + "." + field.name();
  }

  private static String method(MethodName method) {
    return method.name();
  }

  @Override
  public String literal(Value.Literal value) {
    if (value.constant() instanceof String text) {
      return "\"" + text + "\"";
    }
    if (value.constant() == Value.Null.NULL) {
      return "null";
    }
    return value.constant() instanceof TypeName type
        ? type(type) + ".class"
        : String.valueOf(value.constant());
  }

  @Override
  public String constant(Value.Constant value) {
    return field(value.field());
  }

  @Override
  public String sequence(Value.Sequence value) {
    return "[" + list(value.elements()) + (value.open() ? ", .." : "") + "]";
  }

  @Override
  public String text(Value.Text value) {
    return "text(" + list(value.parts()) + ")";
  }

  @Override
  public String choice(Value.Choice value) {
    return value.alternatives().stream()
        .map(Printed::value)
        .sorted()
        .collect(Collectors.joining(" | ", "{", "}"));
  }

  @Override
  public String parameter(Value.Parameter value) {
    return method(value.method()) + "#" + value.index();
  }

  @Override
  public String self(Value.This value) {
    return "this";
  }

  @Override
  public String fieldRead(Value.FieldRead value) {
    return value(value.receiver()) + "." + value.field().name();
  }

  @Override
  public String element(Value.Element value) {
    return value(value.container()) + "[" + value(value.index()) + "]";
  }

  @Override
  public String result(Value.Result value) {
    return value.receiver().map(r -> value(r) + ".").orElse("")
        + method(value.callee())
        + "("
        + list(value.arguments())
        + ")";
  }

  @Override
  public String instance(Value.Instance value) {
    return "new " + type(value.constructor().owner()) + "(" + list(value.arguments()) + ")";
  }

  @Override
  public String changed(Value.Changed value) {
    return value.changes().stream()
        .map(Printed::change)
        .collect(Collectors.joining(", ", value(value.before()) + " after ", ""));
  }

  private static String change(Change change) {
    String what = method(change.mutator()) + "(" + list(change.arguments()) + ")";
    return change.always() ? what : "maybe " + what;
  }

  @Override
  public String function(Value.Function value) {
    String target = type(value.target().owner()) + "::" + method(value.target());
    return value.captured().isEmpty() ? target : target + "<" + list(value.captured()) + ">";
  }

  @Override
  public String operation(Value.Operation value) {
    return value.operator() + "(" + list(value.operands()) + ")";
  }

  @Override
  public String unknown(Value.Unknown value) {
    return "?";
  }
}
