package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Code inside code: lambdas, method references, local and anonymous classes. */
final class Functions {

  private final Body body;

  /** Local and anonymous classes by their names, with what they captured. */
  private final Map<TypeName, ClassContext> contexts = new HashMap<>();

  Functions(Body body) {
    this.body = body;
  }

  /** A lambda is a method of the class around it; what it captures are its first parameters. */
  Value lambda(LambdaExpr e, Location site) {
    Set<String> names = namesIn(List.of(e.getBody()));
    List<String> captured = captured(names);
    List<Value> values = captured.stream().map(name -> body.variables.read(name, e)).toList();
    MethodName method = body.file.methodOf(e).orElseGet(() -> lower(e, names, captured));
    return body.lowering.function(body.heap(), method, values, site);
  }

  private MethodName lower(LambdaExpr e, Set<String> names, List<String> captured) {
    int arity = captured.size() + e.getParameters().size();
    String name = "lambda$" + methodAround() + "$" + body.file.nextLambda(body.owner.type());
    MethodName method = new MethodName(body.owner.type().name(), name, Arity.of(arity));
    body.file.remember(e, method);
    Body inner = body.inner(method, e);
    constants(names)
        .forEach(
            (constant, value) -> {
              body.scope.find(constant).ifPresent(l -> inner.scope.declare(constant, l));
              inner.state.assign(constant, value);
            });
    for (int i = 0; i < captured.size(); i++) {
      String variable = captured.get(i);
      inner.declareParameter(variable, i, body.variables.typeOf(variable), e);
    }
    for (int i = 0; i < e.getParameters().size(); i++) {
      Parameter parameter = e.getParameters().get(i);
      int index = captured.size() + i;
      TypeName type = inner.typeOf(parameter);
      inner.declareParameter(parameter.getNameAsString(), index, type, parameter);
    }
    inner.lower(e, () -> walk(e, inner));
    return method;
  }

  /** The name of the method in a lambda's name; that of a lambda in a lambda is the same. */
  private String methodAround() {
    String name = body.method.name();
    if (name.startsWith("lambda$")) {
      return name.substring("lambda$".length(), name.lastIndexOf('$'));
    }
    return switch (name) {
      case MethodName.CONSTRUCTOR -> "new";
      case MethodName.STATIC_INITIALISER -> "static";
      default -> name;
    };
  }

  private static void walk(LambdaExpr e, Body inner) {
    if (e.getBody() instanceof ExpressionStmt expression) {
      Value value = inner.eval(expression.getExpression());
      inner.lowering.returns(
          inner.heap(), value, inner.guards(), inner.places.implicit(e.getBody(), 1));
    } else {
      inner.run(e.getBody());
    }
  }

  /** Variables of the body around that are used inside; constants are written out instead. */
  private List<String> captured(Set<String> names) {
    return names.stream()
        .filter(name -> body.scope.find(name).isPresent() && !isConstant(name))
        .toList();
  }

  private Map<String, Value> constants(Set<String> names) {
    Map<String, Value> constants = new HashMap<>();
    for (String name : names) {
      if (isConstant(name)) {
        body.state.variable(name).ifPresent(value -> constants.put(name, value));
      }
    }
    return constants;
  }

  /** The names in {@code code} that may be variables; a long chain of operators nests deep. */
  private static Set<String> namesIn(List<? extends Node> code) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Node> waiting = new ArrayDeque<>(code);
    while (!waiting.isEmpty()) {
      Node node = waiting.remove();
      if (node instanceof NameExpr name) {
        names.add(name.getNameAsString());
      } else if (node instanceof TypeExpr type
          && type.getType() instanceof ClassOrInterfaceType named) {
        names.add(named.getNameAsString());
      }
      waiting.addAll(node.getChildNodes());
    }
    return names;
  }

  private boolean isConstant(String name) {
    return body.scope.find(name).map(Scope.Local::isConstant).orElse(false);
  }

  Value reference(MethodReferenceExpr e, Location site) {
    String name = e.getIdentifier().equals("new") ? MethodName.CONSTRUCTOR : e.getIdentifier();
    Expression scope = unwrapped(e.getScope());
    Optional<TypeName> type = typeNamedBy(scope);
    if (type.isPresent()) {
      return body.lowering.function(
          body.heap(), new MethodName(type.get(), name, Arity.UNKNOWN), List.of(), site);
    }
    TypeName owner =
        scope instanceof SuperExpr
            ? body.calls.superclassOf(body.owner.type())
            : body.expressions.typeOf(scope);
    Value receiver = body.eval(scope);
    return body.lowering.function(
        body.heap(), new MethodName(owner, name, Arity.UNKNOWN), List.of(receiver), site);
  }

  /** JavaParser takes every plain name before {@code ::} for a type. */
  private static Expression unwrapped(Expression scope) {
    return scope instanceof TypeExpr type
            && type.getType() instanceof ClassOrInterfaceType named
            && named.getTypeArguments().isEmpty()
        ? expressionOf(named, type)
        : scope;
  }

  private static Expression expressionOf(ClassOrInterfaceType named, TypeExpr whole) {
    if (named.getScope().isPresent()) {
      return whole;
    }
    NameExpr name = new NameExpr(named.getNameAsString());
    named.getRange().ifPresent(name::setRange);
    return name;
  }

  private Optional<TypeName> typeNamedBy(Expression scope) {
    return scope instanceof TypeExpr type
        ? Optional.of(body.types.of(type.getType()))
        : body.variables.typeNamedBy(scope);
  }

  void lowerAnonymous(DeclaredType type, List<Value> arguments) {
    ClassContext context = enter(type);
    if (body.file.isNew(type)) {
      new ClassLowering(body.file, context).lowerAnonymous(arguments.size());
    }
  }

  void lowerLocal(DeclaredType type) {
    ClassContext context = enter(type);
    if (body.file.isNew(type)) {
      new ClassLowering(body.file, context).lower();
    }
  }

  private ClassContext enter(DeclaredType type) {
    Set<String> names = namesIn(type.members());
    Map<String, TypeName> captured = new LinkedHashMap<>();
    captured(names).forEach(name -> captured.put(name, body.variables.typeOf(name)));
    ClassContext context =
        new ClassContext(type, captured, constants(names), Optional.of(body.owner));
    contexts.put(type.name(), context);
    return context;
  }

  /** The local class called {@code type}, declared in this body or around it. */
  Optional<ClassContext> contextOf(TypeName type) {
    ClassContext own = contexts.get(type);
    return own != null ? Optional.of(own) : body.variables.contextOf(type);
  }
}
