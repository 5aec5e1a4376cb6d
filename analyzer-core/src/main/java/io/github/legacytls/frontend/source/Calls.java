package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of methods and constructors: whose member is called, on what, with what. */
final class Calls {

  private final Body body;

  Calls(Body body) {
    this.body = body;
  }

  /** The type a callee belongs to, and the object it is called on. */
  private record Target(TypeName owner, Optional<Value> receiver) {}

  Value call(MethodCallExpr e) {
    Target target =
        e.getScope().isPresent() ? on(e.getScope().get()) : unqualified(e.getNameAsString(), e);
    List<Value> arguments = body.expressions.evalAll(e.getArguments());
    body.jumps.mayThrow();
    Arity arity = Arity.of(arguments.size());
    return body.lowering.call(
        body.heap(),
        new MethodName(target.owner(), e.getNameAsString(), arity),
        target.receiver(),
        arguments,
        body.guards(),
        body.places.between(e.getName(), e));
  }

  private Target on(Expression scope) {
    if (scope instanceof SuperExpr up) {
      return onSuper(up);
    }
    Optional<TypeName> type = body.variables.typeNamedBy(scope);
    if (type.isPresent()) {
      return new Target(type.get(), Optional.empty());
    }
    return new Target(body.expressions.typeOf(scope), Optional.of(body.eval(scope)));
  }

  private Target onSuper(SuperExpr up) {
    Optional<TypeName> named = up.getTypeName().map(n -> body.types.named(n.asString()));
    Optional<ClassContext> outer = named.flatMap(body.variables::contextOf);
    DeclaredType type = outer.orElse(body.owner).type();
    Optional<Value> receiver = Optional.of(body.variables.thisOf(outer.orElse(body.owner), up));
    if (named.isPresent() && outer.isEmpty()) {
      return new Target(named.get(), receiver);
    }
    return new Target(superclassOf(type), receiver);
  }

  /** A method of this class or one around it, an imported one, or an inherited one. */
  private Target unqualified(String name, Expression at) {
    Optional<ClassContext> declaring = body.variables.contextDeclaring(name);
    if (declaring.isPresent()) {
      return declared(declaring.get(), name, at);
    }
    Optional<TypeName> imported = body.types.imports().ownerOfMember(name);
    if (imported.isPresent()) {
      return new Target(imported.get(), Optional.empty());
    }
    List<String> owners = body.variables.inheriting(context -> true);
    if (owners.isEmpty()) {
      owners.add(body.owner.type().internalName());
    }
    boolean inherits = body.owner.type().inherits() || owners.contains(ownName());
    return new Target(
        Imports.written(owners),
        inherits && body.self.isPresent()
            ? Optional.of(body.variables.thisOf(body.owner, at))
            : Optional.empty());
  }

  private String ownName() {
    return body.owner.type().internalName();
  }

  /**
   * A class that declares such a method; one further in, which inherits from outside the file, may
   * hide it.
   */
  private Target declared(ClassContext declaring, String name, Expression at) {
    DeclaredType type = declaring.type();
    boolean isStatic =
        body.types.withSupertypes(type).stream()
            .filter(t -> t.methods.containsKey(name))
            .findFirst()
            .map(t -> t.methods.getOrDefault(name, false))
            .orElse(false);
    return new Target(
        type.name(),
        isStatic || body.self.isEmpty()
            ? Optional.empty()
            : Optional.of(body.variables.thisOf(declaring, at)));
  }

  TypeName superclassOf(DeclaredType type) {
    TypeScope outside = type.outer().map(body.file::scopeOf).orElse(body.types);
    return type.superclass()
        .map(outside::of)
        .orElseGet(
            () ->
                new TypeName.Known(
                    type.kind() == io.github.legacytls.ir.Fact.Kind.ENUM
                        ? "java/lang/Enum"
                        : "java/lang/Object"));
  }

  Value create(ObjectCreationExpr e, Location site) {
    Optional<Value> outer = e.getScope().map(body::eval);
    List<Value> arguments = new ArrayList<>(body.expressions.evalAll(e.getArguments()));
    Optional<DeclaredType> anonymous = body.file.types().of(e);
    TypeName type = anonymous.map(DeclaredType::name).orElseGet(() -> typeOf(e, outer));
    anonymous.ifPresent(t -> body.functions.lowerAnonymous(t, arguments));
    arguments.addAll(captured(type));
    body.jumps.mayThrow();
    return body.lowering.construct(
        body.heap(), constructor(type, arguments), arguments, body.guards(), site);
  }

  /** The type that {@code e} creates. */
  TypeName typeOf(ObjectCreationExpr e) {
    return body.file
        .types()
        .of(e)
        .map(DeclaredType::name)
        .orElseGet(() -> body.types.of(e.getType()));
  }

  /** {@code outer.new Inner()} names a member of the type of {@code outer}. */
  private TypeName typeOf(ObjectCreationExpr e, Optional<Value> outer) {
    if (outer.isPresent()) {
      TypeName type = e.getScope().map(body.expressions::typeOf).orElse(TypeName.INFERRED);
      ClassOrInterfaceType inner = e.getType();
      if (type instanceof TypeName.Known known) {
        return new TypeName.Known(known.internalName() + "$" + inner.getNameAsString());
      }
      if (type instanceof TypeName.Written written) {
        List<String> members =
            written.candidates().stream().map(c -> c + "$" + inner.getNameAsString()).toList();
        return new TypeName.Written(inner.getNameAsString(), members, 0);
      }
    }
    return typeOf(e);
  }

  /** The hidden arguments of a local or anonymous class. */
  private List<Value> captured(TypeName type) {
    return body.functions
        .contextOf(type)
        .map(
            context ->
                context.captured().keySet().stream()
                    .map(name -> body.variables.read(name, context.type().node()))
                    .toList())
        .orElse(List.of());
  }

  static MethodName constructor(TypeName type, List<Value> arguments) {
    return new MethodName(type, MethodName.CONSTRUCTOR, Arity.of(arguments.size()));
  }

  /** {@code this(..)} or {@code super(..)}. */
  void constructSelf(ExplicitConstructorInvocationStmt e) {
    e.getExpression().ifPresent(body::eval);
    List<Value> arguments = new ArrayList<>(body.expressions.evalAll(e.getArguments()));
    TypeName type = e.isThis() ? body.owner.type().name() : superclassOf(body.owner.type());
    arguments.addAll(captured(type));
    body.jumps.mayThrow();
    constructSelf(type, arguments, body.at(e));
  }

  void constructSelf(TypeName type, List<Value> arguments, Location site) {
    body.self.ifPresent(
        self ->
            body.lowering.constructSelf(
                body.heap(), constructor(type, arguments), self, arguments, body.guards(), site));
  }
}
