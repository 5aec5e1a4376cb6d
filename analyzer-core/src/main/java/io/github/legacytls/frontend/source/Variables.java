package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What names in expressions stand for: variables of the body, captured ones, fields, types. */
final class Variables {

  /** All in capitals; a small letter may stand before a digit, as in {@code TLSv1_2}. */
  private static final Pattern LOOKS_CONSTANT =
      Pattern.compile("[A-Z](?:[A-Z0-9_$]|[a-z](?=\\d))*");

  private final Body body;

  Variables(Body body) {
    this.body = body;
  }

  /** What a name is bound to. */
  private sealed interface Binding {}

  private record LocalBinding(String name, TypeName type) implements Binding {}

  private record ConstantBinding(Value value) implements Binding {}

  /** A field; of a static one there is no holder. */
  private record FieldBinding(FieldName field, TypeName type, Optional<ClassContext> holder)
      implements Binding {}

  private Optional<Binding> find(String name) {
    Optional<Scope.Local> local = body.scope.find(name);
    if (local.isPresent()) {
      return Optional.of(new LocalBinding(name, local.get().type()));
    }
    for (ClassContext context : enclosing()) {
      Optional<Binding> field = declaredField(context, name);
      if (field.isPresent()) {
        return field;
      }
      if (context.constants().containsKey(name)) {
        return Optional.ofNullable(context.constants().get(name)).map(ConstantBinding::new);
      }
      TypeName captured = context.captured().get(name);
      if (captured != null) {
        FieldName field0 = context.type().field(ClassContext.fieldOf(name));
        return Optional.of(new FieldBinding(field0, captured, Optional.of(context)));
      }
    }
    return body.types
        .imports()
        .ownerOfMember(name)
        .map(o -> new FieldBinding(new FieldName(o, name), TypeName.INFERRED, Optional.empty()));
  }

  private List<ClassContext> enclosing() {
    List<ClassContext> contexts = new ArrayList<>();
    for (Optional<ClassContext> c = Optional.of(body.owner); c.isPresent(); c = c.get().outer()) {
      contexts.add(c.get());
    }
    return contexts;
  }

  private Optional<Binding> declaredField(ClassContext context, String name) {
    for (DeclaredType type : body.types.withSupertypes(context.type())) {
      DeclaredType.Field field = type.fields.get(name);
      if (field != null) {
        return Optional.of(
            new FieldBinding(
                type.field(name),
                typeOf(type, field),
                field.isStatic() ? Optional.empty() : Optional.of(context)));
      }
    }
    return Optional.empty();
  }

  /** A field nobody in this file declares: inherited, or imported on demand. */
  private FieldBinding elsewhere(String name) {
    List<String> owners = inheriting(context -> true);
    if (owners.isEmpty()) {
      owners.add(body.owner.type().internalName());
    }
    boolean isStatic = body.self.isEmpty() || LOOKS_CONSTANT.matcher(name).matches();
    return new FieldBinding(
        new FieldName(Imports.written(owners), name),
        TypeName.INFERRED,
        isStatic ? Optional.empty() : Optional.of(body.owner));
  }

  /** The types from which a member may come that this file does not declare. */
  List<String> inheriting(Predicate<ClassContext> wanted) {
    List<String> owners = new ArrayList<>();
    for (ClassContext context : enclosing()) {
      if (context.type().inherits() && wanted.test(context)) {
        owners.add(context.type().internalName());
      }
    }
    owners.addAll(body.types.imports().ownersOnDemand());
    return owners;
  }

  Value read(String name, Node at) {
    return read(find(name).orElseGet(() -> elsewhere(name)), at);
  }

  private Value read(Binding binding, Node at) {
    Location site = body.at(at);
    if (binding instanceof LocalBinding local) {
      return body.state.variable(local.name()).orElseGet(() -> body.unknown(at));
    }
    if (binding instanceof ConstantBinding constant) {
      return constant.value();
    }
    FieldBinding field = (FieldBinding) binding;
    return field.holder().isEmpty()
        ? body.lowering.loadStatic(body.heap(), field.field(), site)
        : body.lowering.loadField(
            body.heap(), field.field(), thisOf(field.holder().get(), at), site);
  }

  void write(String name, Value value, Node target, Location site) {
    Binding binding = find(name).orElseGet(() -> elsewhere(name));
    if (binding instanceof LocalBinding local) {
      body.state.assign(local.name(), value);
    } else if (binding instanceof FieldBinding field) {
      if (field.holder().isEmpty()) {
        body.lowering.storeStatic(body.heap(), field.field(), value, site);
      } else {
        Value holder = thisOf(field.holder().get(), target);
        body.lowering.storeField(body.heap(), field.field(), holder, value, site);
      }
    }
  }

  /** The object of the class {@code wanted} around (or of) this body. */
  Value thisOf(ClassContext wanted, Node at) {
    Value self = body.self.orElseGet(() -> new Value.This(body.owner.type().name(), body.at(at)));
    int depth = 1;
    ClassContext context = body.owner;
    while (context.type() != wanted.type() && context.outer().isPresent()) {
      self =
          body.lowering.loadField(
              body.heap(), context.type().field("this$0"), self, body.places.implicit(at, depth++));
      context = context.outer().get();
    }
    return self;
  }

  /** The object of the enclosing class called {@code name}. */
  Optional<ClassContext> contextOf(TypeName name) {
    return enclosing().stream().filter(c -> c.type().name().equals(name)).findFirst();
  }

  Optional<ClassContext> contextDeclaring(String method) {
    return enclosing().stream()
        .filter(
            c ->
                body.types.withSupertypes(c.type()).stream()
                    .anyMatch(t -> t.methods.containsKey(method)))
        .findFirst();
  }

  /** Whether {@code name} is bound to something in this file. */
  boolean isKnown(String name) {
    return find(name).isPresent();
  }

  /** Whether {@code name} is a variable here, and not a type. */
  boolean isVariable(String name) {
    if (find(name).isPresent()) {
      return true;
    }
    if (body.types.isKnownType(name)) {
      return false;
    }
    if (!Imports.isCapitalised(name)) {
      return true;
    }
    // A long name all in capitals is a constant by custom, if there is a place it can come from.
    return name.length() > 3
        && LOOKS_CONSTANT.matcher(name).matches()
        && !inheriting(context -> true).isEmpty();
  }

  /** The declared type of the variable {@code name}. */
  TypeName typeOf(String name) {
    Optional<Binding> binding = find(name);
    if (binding.isEmpty() || binding.get() instanceof ConstantBinding) {
      return TypeName.INFERRED;
    }
    return binding.get() instanceof LocalBinding local
        ? local.type()
        : ((FieldBinding) binding.get()).type();
  }

  /** The field {@code name} of a type, named by the type of this file that declares it. */
  FieldName field(TypeName owner, String name) {
    return declaring(owner, name).map(t -> t.field(name)).orElse(new FieldName(owner, name));
  }

  /** What the field {@code name} is declared as, if this file shows that. */
  TypeName typeOfField(TypeName owner, String name) {
    return declaring(owner, name)
        .flatMap(t -> Optional.ofNullable(t.fields.get(name)).map(f -> typeOf(t, f)))
        .orElse(TypeName.INFERRED);
  }

  private TypeName typeOf(DeclaredType owner, DeclaredType.Field field) {
    return body.file.scopeOf(owner).of(field.type());
  }

  private Optional<DeclaredType> declaring(TypeName owner, String name) {
    return owner instanceof TypeName.Known known
        ? body.file.types().named(known.internalName()).stream()
            .flatMap(type -> body.types.withSupertypes(type).stream())
            .filter(type -> type.fields.containsKey(name))
            .findFirst()
        : Optional.empty();
  }

  /** The value of a truth value that the compiler knows: a final variable or field of this file. */
  Optional<Boolean> truthOf(String name) {
    Optional<Scope.Local> local = body.scope.find(name);
    if (local.isPresent()) {
      return local.get().truth();
    }
    for (ClassContext context : enclosing()) {
      DeclaredType.Field field = context.type().fields.get(name);
      if (field != null) {
        return field.isFinal()
            ? field.initialiser().flatMap(Variables::literalTruth)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static Optional<Boolean> literalTruth(Expression expression) {
    return expression instanceof BooleanLiteralExpr literal
        ? Optional.of(literal.getValue())
        : Optional.empty();
  }

  /** The type an expression names, if it names one: {@code Map.Entry}, {@code p.q.Name}. */
  Optional<TypeName> typeNamedBy(Expression expression) {
    if (expression instanceof NameExpr simple) {
      String name = simple.getNameAsString();
      return isVariable(name) ? Optional.empty() : Optional.of(body.types.named(name));
    }
    if (!(expression instanceof FieldAccessExpr access)) {
      return Optional.empty();
    }
    Optional<String> dotted = dotted(access);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = dotted.get().split("\\.", -1);
    String last = parts[parts.length - 1];
    boolean inPackage = find(parts[0]).isEmpty() && !Imports.isCapitalised(parts[0]);
    if (inPackage) {
      return Imports.isCapitalised(last) && !isConstantOfType(parts)
          ? Optional.of(body.types.named(dotted.get()))
          : Optional.empty();
    }
    return typeNamedBy(access.getScope())
        .filter(
            outer ->
                isNestedType(outer, last)
                    || (Imports.isCapitalised(last) && !LOOKS_CONSTANT.matcher(last).matches()))
        .map(outer -> body.types.named(dotted.get()));
  }

  private boolean isNestedType(TypeName outer, String name) {
    return outer instanceof TypeName.Known known
        && body.types.declared(name).stream()
            .anyMatch(t -> t.internalName().equals(known.internalName() + "$" + name));
  }

  /** Whether a name in capitals stands behind the name of a type, as {@code p.Type.NAME}. */
  private static boolean isConstantOfType(String[] parts) {
    String before = parts.length > 1 ? parts[parts.length - 2] : "";
    return Imports.isCapitalised(before)
        && LOOKS_CONSTANT.matcher(parts[parts.length - 1]).matches();
  }

  private static Optional<String> dotted(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    return expression instanceof FieldAccessExpr access
        ? dotted(access.getScope()).map(scope -> scope + "." + access.getNameAsString())
        : Optional.empty();
  }
}
