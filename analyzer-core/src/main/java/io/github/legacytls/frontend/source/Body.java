package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import io.github.legacytls.frontend.lowering.Heap;
import io.github.legacytls.frontend.lowering.MethodLowering;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One method, constructor, initialiser or lambda while it is walked: where the walk stands, and the
 * walkers of statements and expressions.
 */
final class Body {

  /** More steps than any text written by hand takes, loops and finally blocks included. */
  private static final int STEPS = 400_000;

  final SourceFile file;
  final ClassContext owner;
  final MethodName method;
  final Places places;
  final TypeScope types;
  final MethodLowering lowering;
  final Jumps jumps;
  final Variables variables;
  final Expressions expressions;
  final Conditions conditions;
  final Calls calls;
  final Functions functions;
  final Statements statements;
  final Optional<Value> self;

  State state = State.atEntry();
  Scope scope = Scope.ofBody();
  private int steps;

  /** Where {@code place} has a {@code this}, it stands there. */
  Body(
      SourceFile file,
      ClassContext owner,
      MethodName method,
      TypeScope types,
      boolean hasThis,
      Node place) {
    this.file = file;
    this.owner = owner;
    this.method = method;
    this.places = Places.of(file.resource(), owner.type().internalName(), method.name());
    this.types = types;
    this.lowering = new MethodLowering(method, file.effects());
    this.self =
        hasThis
            ? Optional.of(new Value.This(owner.type().name(), places.implicit(place, -1)))
            : Optional.empty();
    this.jumps = new Jumps(this);
    this.variables = new Variables(this);
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.calls = new Calls(this);
    this.functions = new Functions(this);
    this.statements = new Statements(this);
  }

  /** The body of a lambda at {@code place}. */
  Body inner(MethodName lambda, Node place) {
    return new Body(file, owner, lambda, types, self.isPresent(), place);
  }

  Heap heap() {
    return state.heap();
  }

  List<Guard> guards() {
    return state.guards().list();
  }

  Location at(Node node) {
    return places.of(node);
  }

  Value eval(Expression expression) {
    return expressions.eval(expression);
  }

  void run(Statement statement) {
    statements.run(statement);
  }

  Value unknown(Node node) {
    return lowering.unknown(at(node));
  }

  /** The parameter {@code index}, declared at {@code place}, is in scope from here on. */
  void declareParameter(String name, int index, TypeName type, Node place) {
    scope.declare(name, type);
    state.assign(name, new Value.Parameter(method, index, type, at(place)));
  }

  TypeName typeOf(Parameter parameter) {
    TypeName type = types.of(parameter.getType());
    return parameter.isVarArgs() ? TypeScope.arrayOf(type, 1) : type;
  }

  /** Walks {@code code} in a block of its own. */
  void inBlock(Runnable code) {
    scope = scope.inner();
    try {
      code.run();
    } finally {
      scope = scope.outer();
    }
  }

  /** Walks {@code code} in a block at {@code place} that may be left half-way or passed by. */
  void inLooseBlock(Node place, Runnable code) {
    List<Location> around = lowering.enclosing();
    lowering.within(Stream.concat(around.stream(), Stream.of(at(place))).toList());
    inBlock(code);
    lowering.within(around);
  }

  void step() {
    if (++steps > STEPS) {
      throw new TooLong();
    }
  }

  /**
   * Walks {@code code} as the whole body, and hands on its facts. What is too deep or too long ends
   * the body, not the file.
   */
  void lower(Node node, Runnable code) {
    try {
      code.run();
      if (!state.isDead()) {
        lowering.exit(heap());
      }
    } catch (StackOverflowError tooDeep) {
      file.unread(node, method.name() + " is nested too deep to be read");
    } catch (TooLong tooLong) {
      file.unread(node, method.name() + " is too long to be read to its end");
    }
    file.addAll(lowering.facts());
  }

  /** What a constant expression is by itself, outside of any code. */
  Value valueOf(Expression expression) {
    lowering.returns(heap(), eval(expression), at(expression));
    return lowering.facts().stream()
        .filter(fact -> fact instanceof Fact.Return && fact.site().equals(at(expression)))
        .map(fact -> ((Fact.Return) fact).value())
        .findFirst()
        .orElseGet(() -> unknown(expression));
  }

  /** Ends a walk that takes too many steps. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super(null, null, false, false);
    }
  }
}
