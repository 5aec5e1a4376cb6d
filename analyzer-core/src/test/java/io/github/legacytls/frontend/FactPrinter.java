package io.github.legacytls.frontend;

import io.github.legacytls.ir.Change;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts and values as short texts, close to the code they come from. */
public final class FactPrinter implements Value.Visitor<String> {

  private static final FactPrinter PRINTER = new FactPrinter();

  private FactPrinter() {}

  /** A call as {@code receiver.name(arguments) if [guards]}; sites left out. */
  public static String print(Fact.Call call) {
    String target = call.receiver().map(r -> print(r) + ".").orElse(simple(call.callee()) + ".");
    String guards =
        call.guards().stream().map(FactPrinter::print).collect(Collectors.joining(", "));
    return target
        + call.callee().name()
        + print(call.arguments())
        + (guards.isEmpty() ? "" : " if " + guards);
  }

  public static String print(Fact.Write write) {
    String target = write.receiver().map(FactPrinter::print).orElse(simple(write.field().owner()));
    return target + "." + write.field().name() + " = " + print(write.value());
  }

  public static String print(Fact.Annotation annotation) {
    String arguments =
        annotation.arguments().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + print(e.getValue()))
            .collect(Collectors.joining(", "));
    return "@" + simple(annotation.annotation()) + "(" + arguments + ")";
  }

  public static String print(Guard guard) {
    return (guard.holds() ? "" : "not ") + print(guard.condition());
  }

  public static String print(Value value) {
    return value.accept(PRINTER);
  }

  private static String print(List<Value> values) {
    return values.stream().map(FactPrinter::print).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simple(MethodName method) {
    return simple(method.owner());
  }

  private static String simple(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return known.internalName().substring(known.internalName().lastIndexOf('/') + 1);
    }
    return type instanceof TypeName.Written written ? written.name() : "?";
  }

  @Override
  public String literal(Value.Literal value) {
    if (value.constant() instanceof String text) {
      return '"' + text + '"';
    }
    if (value.constant() instanceof TypeName type) {
      return simple(type) + ".class";
    }
    return value.constant() == Value.Null.NULL ? "null" : value.constant().toString();
  }

  @Override
  public String constant(Value.Constant value) {
    return simple(value.field().owner()) + "." + value.field().name();
  }

  @Override
  public String sequence(Value.Sequence value) {
    return value.elements().stream()
        .map(FactPrinter::print)
        .collect(Collectors.joining(", ", "[", value.open() ? ", ..]" : "]"));
  }

  @Override
  public String text(Value.Text value) {
    return value.parts().stream()
        .map(FactPrinter::print)
        .collect(Collectors.joining(" + ", "text(", ")"));
  }

  @Override
  public String choice(Value.Choice value) {
    return value.alternatives().stream()
        .map(FactPrinter::print)
        .collect(Collectors.joining(" | ", "{", "}"));
  }

  @Override
  public String parameter(Value.Parameter value) {
    return "p" + value.index();
  }

  @Override
  public String self(Value.This value) {
    return "this";
  }

  @Override
  public String fieldRead(Value.FieldRead value) {
    return print(value.receiver()) + "." + value.field().name();
  }

  @Override
  public String element(Value.Element value) {
    return print(value.container()) + "[" + print(value.index()) + "]";
  }

  @Override
  public String result(Value.Result value) {
    String target = value.receiver().map(FactPrinter::print).orElse(simple(value.callee()));
    return target + "." + value.callee().name() + print(value.arguments());
  }

  @Override
  public String instance(Value.Instance value) {
    return "new " + simple(value.constructor()) + print(value.arguments());
  }

  @Override
  public String changed(Value.Changed value) {
    return value.changes().stream()
        .map(FactPrinter::print)
        .collect(Collectors.joining(" ", print(value.before()) + "{", "}"));
  }

  private static String print(Change change) {
    return (change.always() ? "" : "maybe ") + change.mutator().name() + print(change.arguments());
  }

  @Override
  public String function(Value.Function value) {
    return simple(value.target()) + "::" + value.target().name() + print(value.captured());
  }

  @Override
  public String operation(Value.Operation value) {
    return value.operands().size() == 2
        ? "(%s %s %s)"
            .formatted(
                print(value.operands().get(0)), value.operator(), print(value.operands().get(1)))
        : value.operator() + print(value.operands());
  }

  @Override
  public String unknown(Value.Unknown value) {
    return "?" + value.reason();
  }
}
