package io.github.legacytls.pin;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.JdkHeaders;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Resolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Facts as a front end would state them, and the pins in them. */
final class Facts {

  private static final Catalog CATALOG = Catalog.load();
  private static final ModelTable MODELS = ModelTable.load();
  private static final ResourceId FILE = ResourceId.file("p/A.class");

  private final List<Fact> facts = new ArrayList<>();
  private int line;

  Location here() {
    return new Location(FILE, Optional.of(new Member("p/A", "m", "()V")), Region.line(line, line));
  }

  private Location next() {
    line++;
    return here();
  }

  Value literal(Object constant) {
    return new Value.Literal(constant, next());
  }

  Value list(Object... constants) {
    return new Value.Sequence(
        Arrays.stream(constants).map(c -> c instanceof Value v ? v : literal(c)).toList(),
        false,
        next());
  }

  Value constant(String owner, String name) {
    return new Value.Constant(new FieldName(new TypeName.Known(owner), name), next());
  }

  Value unknown() {
    return new Value.Unknown(Value.Reason.OUTSIDE, next());
  }

  Value choice(Value... values) {
    return new Value.Choice(List.of(values), next());
  }

  Value result(String owner, String name, Value... arguments) {
    return new Value.Result(
        method(owner, name, arguments.length, ""), Optional.empty(), List.of(arguments), next());
  }

  /** A call in bytecode, or in source when there is no descriptor. */
  Facts call(String owner, String name, String descriptor, Value... arguments) {
    return call(owner, name, descriptor, List.of(), arguments);
  }

  Facts call(String owner, String name, String descriptor, List<Guard> guards, Value... arguments) {
    facts.add(
        new Fact.Call(
            new MethodName(new TypeName.Known("p/A"), "m", Arity.of(0, "()V")),
            method(owner, name, arguments.length, descriptor),
            Optional.empty(),
            List.of(arguments),
            guards,
            next()));
    return this;
  }

  Facts on(Value receiver, String owner, String name, String descriptor, Value... arguments) {
    return on(List.of(), receiver, owner, name, descriptor, arguments);
  }

  Facts on(
      List<Guard> guards,
      Value receiver,
      String owner,
      String name,
      String descriptor,
      Value... arguments) {
    facts.add(
        new Fact.Call(
            new MethodName(new TypeName.Known("p/A"), "m", Arity.of(0, "()V")),
            method(owner, name, arguments.length, descriptor),
            Optional.of(receiver),
            List.of(arguments),
            guards,
            next()));
    return this;
  }

  /** A context by its name: the call, and what it returns. */
  Value context(String name) {
    Value text = literal(name);
    String owner = "javax/net/ssl/SSLContext";
    String descriptor = "(Ljava/lang/String;)Ljavax/net/ssl/SSLContext;";
    call(owner, "getInstance", descriptor, text);
    return new Value.Result(
        method(owner, "getInstance", 1, descriptor), Optional.empty(), List.of(text), here());
  }

  private static MethodName method(String owner, String name, int arguments, String descriptor) {
    TypeName type = owner.isEmpty() ? TypeName.INFERRED : new TypeName.Known(owner);
    return new MethodName(
        type, name, descriptor.isEmpty() ? Arity.of(arguments) : Arity.of(arguments, descriptor));
  }

  Facts setting(String key, String value, SettingKind kind) {
    facts.add(new Fact.Setting(literal(key), literal(value), kind, next()));
    return this;
  }

  Facts fact(Fact fact) {
    facts.add(fact);
    return this;
  }

  List<Pin> pins() {
    Program program = Program.of(List.of(new Unit(FILE, facts, List.of())), new JdkHeaders());
    return new PinFinder(CATALOG).find(program, new Resolver(program, MODELS));
  }
}
