package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.*;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import io.github.legacytls.frontend.lowering.Join;
import io.github.legacytls.frontend.source.Conditions.Split;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Evaluates expressions: each gives a value, and moves the state of the body on. */
final class Expressions extends GenericVisitorWithDefaults<Value, Location> {

  private final Body body;
  private final Operators operators;

  Expressions(Body body) {
    this.body = body;
    this.operators = new Operators(body);
  }

  Value eval(Expression expression) {
    body.step();
    Location site = body.at(expression);
    return body.state.isDead() ? body.lowering.unknown(site) : expression.accept(this, site);
  }

  List<Value> evalAll(List<Expression> expressions) {
    List<Value> values = new ArrayList<>(expressions.size());
    expressions.forEach(e -> values.add(eval(e)));
    return values;
  }

  /** A form that is not followed; what stands inside it still happens. */
  @Override
  public Value defaultAction(Node node, Location site) {
    body.file.notFollowed(node);
    for (Node child : node.getChildNodes()) {
      if (child instanceof Expression expression) {
        eval(expression);
      }
    }
    return body.lowering.unknown(site);
  }

  @Override
  public Value visit(StringLiteralExpr e, Location site) {
    return constant(e::asString, site);
  }

  @Override
  public Value visit(TextBlockLiteralExpr e, Location site) {
    return constant(e::asString, site);
  }

  @Override
  public Value visit(CharLiteralExpr e, Location site) {
    return constant(() -> String.valueOf(e.asChar()), site);
  }

  @Override
  public Value visit(IntegerLiteralExpr e, Location site) {
    return constant(() -> e.asNumber().longValue(), site);
  }

  @Override
  public Value visit(LongLiteralExpr e, Location site) {
    return constant(() -> e.asNumber().longValue(), site);
  }

  @Override
  public Value visit(DoubleLiteralExpr e, Location site) {
    return constant(e::asDouble, site);
  }

  /** JavaParser checks the text of a literal only when it is asked for what it means. */
  private Value constant(Supplier<Object> constant, Location site) {
    try {
      return new Value.Literal(constant.get(), site);
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return body.lowering.unknown(site);
    }
  }

  @Override
  public Value visit(BooleanLiteralExpr e, Location site) {
    return new Value.Literal(e.getValue(), site);
  }

  @Override
  public Value visit(NullLiteralExpr e, Location site) {
    return new Value.Literal(Value.Null.NULL, site);
  }

  @Override
  public Value visit(ClassExpr e, Location site) {
    return new Value.Literal(body.types.of(e.getType()), site);
  }

  @Override
  public Value visit(EnclosedExpr e, Location site) {
    return eval(e.getInner());
  }

  @Override
  public Value visit(CastExpr e, Location site) {
    return eval(e.getExpression());
  }

  @Override
  public Value visit(ThisExpr e, Location site) {
    Optional<ClassContext> named =
        e.getTypeName().flatMap(n -> body.variables.contextOf(body.types.named(n.asString())));
    return body.variables.thisOf(named.orElse(body.owner), e);
  }

  @Override
  public Value visit(SuperExpr e, Location site) {
    return body.variables.thisOf(body.owner, e);
  }

  @Override
  public Value visit(NameExpr e, Location site) {
    return body.variables.read(e.getNameAsString(), e);
  }

  @Override
  public Value visit(FieldAccessExpr e, Location site) {
    Optional<TypeName> type = body.variables.typeNamedBy(e.getScope());
    if (type.isPresent()) {
      FieldName field = body.variables.field(type.get(), e.getNameAsString());
      return body.lowering.loadStatic(body.heap(), field, site);
    }
    Value receiver = eval(e.getScope());
    TypeName owner = operators.typeOf(e.getScope());
    if (e.getNameAsString().equals("length")
        && (TypeScope.isArray(owner) || receiver instanceof Value.Sequence)) {
      return body.lowering.operation(body.heap(), "length", List.of(receiver), site);
    }
    body.jumps.mayThrow();
    FieldName field = body.variables.field(owner, e.getNameAsString());
    return body.lowering.loadField(body.heap(), field, receiver, site);
  }

  @Override
  public Value visit(ArrayAccessExpr e, Location site) {
    Value array = eval(e.getName());
    Value index = eval(e.getIndex());
    body.jumps.mayThrow();
    return body.lowering.loadElement(body.heap(), array, index, site);
  }

  @Override
  public Value visit(ArrayCreationExpr e, Location site) {
    for (ArrayCreationLevel level : e.getLevels()) {
      level.getDimension().ifPresent(this::eval);
    }
    return e.getInitializer().isPresent()
        ? array(e.getInitializer().get(), site)
        : body.lowering.array(body.heap(), site);
  }

  @Override
  public Value visit(ArrayInitializerExpr e, Location site) {
    return array(e, site);
  }

  private Value array(ArrayInitializerExpr initialiser, Location site) {
    Value array = body.lowering.array(body.heap(), site);
    long index = 0;
    for (Expression element : initialiser.getValues()) {
      Value value = eval(element);
      Value at = new Value.Literal(index++, body.at(element));
      body.lowering.storeElement(body.heap(), array, at, value, body.at(element));
    }
    return array;
  }

  @Override
  public Value visit(ConditionalExpr e, Location site) {
    Split split = body.conditions.split(e.getCondition());
    body.state = split.whenTrue();
    Value whenTrue = eval(e.getThenExpr());
    State afterTrue = body.state;
    body.state = split.whenFalse();
    Value whenFalse = eval(e.getElseExpr());
    State afterFalse = body.state;
    body.state = afterTrue;
    body.state.join(afterFalse);
    if (split.whenTrue().isDead()) {
      return whenFalse;
    }
    return afterFalse.isDead() ? whenTrue : Join.of(whenTrue, whenFalse);
  }

  @Override
  public Value visit(SwitchExpr e, Location site) {
    return body.statements.switchExpression(e);
  }

  @Override
  public Value visit(InstanceOfExpr e, Location site) {
    Value value = eval(e.getExpression());
    e.getPattern().ifPresent(pattern -> body.statements.bind(pattern, value));
    Value type = new Value.Literal(body.types.of(e.getType()), body.at(e.getType()));
    return body.lowering.operation(body.heap(), "instanceof", List.of(value, type), site);
  }

  @Override
  public Value visit(BinaryExpr e, Location site) {
    return switch (e.getOperator()) {
      case AND, OR -> {
        Split split = body.conditions.split(e);
        body.state = split.whenTrue();
        body.state.join(split.whenFalse());
        yield split.value();
      }
      default -> operators.binary(e, site);
    };
  }

  @Override
  public Value visit(UnaryExpr e, Location site) {
    return operators.unary(e, site);
  }

  @Override
  public Value visit(AssignExpr e, Location site) {
    return operators.assign(e, site);
  }

  @Override
  public Value visit(VariableDeclarationExpr e, Location site) {
    for (VariableDeclarator variable : e.getVariables()) {
      declare(variable, e.isFinal());
    }
    return body.lowering.unknown(site);
  }

  private void declare(VariableDeclarator variable, boolean isFinal) {
    String name = variable.getNameAsString();
    Optional<Expression> initialiser = variable.getInitializer();
    Optional<Value> value = initialiser.map(this::eval);
    TypeName declared = body.types.of(variable.getType());
    TypeName type =
        declared instanceof TypeName.Inferred
            ? initialiser.map(operators::typeOf).orElse(declared)
            : declared;
    boolean constant = isFinal && value.filter(Value.Literal.class::isInstance).isPresent();
    Optional<Boolean> truth =
        constant ? initialiser.flatMap(Variables::literalTruth) : Optional.empty();
    body.scope.declare(name, new Scope.Local(type, truth, constant));
    value.ifPresentOrElse(v -> body.state.assign(name, v), () -> body.state.forget(name));
  }

  @Override
  public Value visit(MethodCallExpr e, Location site) {
    return body.calls.call(e);
  }

  @Override
  public Value visit(ObjectCreationExpr e, Location site) {
    return body.calls.create(e, body.places.of(e));
  }

  @Override
  public Value visit(LambdaExpr e, Location site) {
    return body.functions.lambda(e, site);
  }

  @Override
  public Value visit(MethodReferenceExpr e, Location site) {
    return body.functions.reference(e, site);
  }

  /** An annotation within an annotation says nothing about values. */
  @Override
  public Value visit(NormalAnnotationExpr e, Location site) {
    return body.lowering.unknown(site);
  }

  @Override
  public Value visit(SingleMemberAnnotationExpr e, Location site) {
    return body.lowering.unknown(site);
  }

  @Override
  public Value visit(MarkerAnnotationExpr e, Location site) {
    return body.lowering.unknown(site);
  }

  /** The type written for {@code expression}, if one is. */
  TypeName typeOf(Expression expression) {
    return operators.typeOf(expression);
  }
}
