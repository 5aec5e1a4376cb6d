package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.expr.*;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Operators, assignments, and the types that are written for expressions. */
final class Operators {

  private static final TypeName CLASS = new TypeName.Known("java/lang/Class");

  /** What {@code +} does with an operand. */
  private enum Operand {
    TEXT,
    NUMBER,
    UNCLEAR
  }

  private final Body body;

  Operators(Body body) {
    this.body = body;
  }

  Value binary(BinaryExpr e, Location site) {
    if (e.getOperator() == BinaryExpr.Operator.PLUS) {
      return sum(e, site);
    }
    Value left = body.eval(e.getLeft());
    Value right = body.eval(e.getRight());
    return body.lowering.operation(
        body.heap(), e.getOperator().asString(), List.of(left, right), site);
  }

  /** A chain of {@code +}, which may be thousands long: walked from the left, not recursively. */
  private Value sum(BinaryExpr whole, Location site) {
    Deque<BinaryExpr> additions = new ArrayDeque<>();
    Expression first = whole;
    while (first instanceof BinaryExpr b && b.getOperator() == BinaryExpr.Operator.PLUS) {
      additions.push(b);
      first = b.getLeft();
    }
    Value sum = body.eval(first);
    Operand kind = kindOf(first, sum);
    List<Value> parts = new ArrayList<>(List.of(sum));
    boolean text = false;
    for (BinaryExpr addition : additions) {
      Value right = body.eval(addition.getRight());
      Operand rightKind = kindOf(addition.getRight(), right);
      text |= isConcatenation(kind, rightKind);
      if (text) {
        parts.add(right);
      } else {
        kind = Operand.NUMBER;
        sum = body.lowering.operation(body.heap(), "+", List.of(sum, right), body.at(addition));
        parts.set(0, sum);
      }
    }
    return text ? body.lowering.text(body.heap(), parts, site) : sum;
  }

  /** Text is what matters here, so that two operands nothing is known of are taken for texts. */
  private static boolean isConcatenation(Operand left, Operand right) {
    return left == Operand.TEXT
        || right == Operand.TEXT
        || (left == Operand.UNCLEAR && right == Operand.UNCLEAR);
  }

  private Operand kindOf(Expression expression, Value value) {
    TypeName type = typeOf(expression);
    if (type instanceof TypeName.Known known) {
      if (type.equals(TypeScope.TEXT)) {
        return Operand.TEXT;
      }
      return known.internalName().length() == 1 ? Operand.NUMBER : Operand.UNCLEAR;
    }
    if (type instanceof TypeName.Written written && written.name().equals("String")) {
      return Operand.TEXT;
    }
    if (value instanceof Value.Text) {
      return Operand.TEXT;
    }
    if (value instanceof Value.Literal literal) {
      return literal.constant() instanceof String ? Operand.TEXT : Operand.NUMBER;
    }
    return value instanceof Value.Operation ? Operand.NUMBER : Operand.UNCLEAR;
  }

  Value unary(UnaryExpr e, Location site) {
    Value value = body.eval(e.getExpression());
    return switch (e.getOperator()) {
      case PLUS -> value;
      case MINUS -> negative(value, site);
      case PREFIX_INCREMENT -> step(e, value, 1, site);
      case PREFIX_DECREMENT -> step(e, value, -1, site);
      case POSTFIX_INCREMENT -> {
        step(e, value, 1, site);
        yield value;
      }
      case POSTFIX_DECREMENT -> {
        step(e, value, -1, site);
        yield value;
      }
      default ->
          body.lowering.operation(body.heap(), e.getOperator().asString(), List.of(value), site);
    };
  }

  private Value negative(Value value, Location site) {
    if (value instanceof Value.Literal literal) {
      if (literal.constant() instanceof Long number) {
        return new Value.Literal(-number, site);
      }
      if (literal.constant() instanceof Double number) {
        return new Value.Literal(-number, site);
      }
    }
    return body.lowering.operation(body.heap(), "-", List.of(value), site);
  }

  private Value step(UnaryExpr e, Value value, long by, Location site) {
    Value one = new Value.Literal(by, site);
    Value next = body.lowering.operation(body.heap(), "+", List.of(value, one), site);
    store(e.getExpression(), next, site);
    return next;
  }

  Value assign(AssignExpr e, Location site) {
    Expression target = e.getTarget();
    if (e.getOperator() != AssignExpr.Operator.ASSIGN) {
      Value before = body.eval(target);
      Value operand = body.eval(e.getValue());
      Value after = compound(e, before, operand, site);
      store(target, after, site);
      return after;
    }
    if (target instanceof NameExpr) {
      Value value = body.eval(e.getValue());
      store(target, value, site);
      return value;
    }
    return assignInto(target, e.getValue(), site);
  }

  private Value compound(AssignExpr e, Value before, Value operand, Location site) {
    String operator = e.getOperator().toBinaryOperator().map(o -> o.asString()).orElse("=");
    boolean concatenates =
        operator.equals("+")
            && isConcatenation(kindOf(e.getTarget(), before), kindOf(e.getValue(), operand));
    List<Value> operands = List.of(before, operand);
    return concatenates
        ? body.lowering.text(body.heap(), operands, site)
        : body.lowering.operation(body.heap(), operator, operands, site);
  }

  /** The target is evaluated before the value, as the language has it. */
  private Value assignInto(Expression target, Expression source, Location site) {
    if (target instanceof EnclosedExpr enclosed) {
      return assignInto(enclosed.getInner(), source, site);
    }
    if (target instanceof ArrayAccessExpr access) {
      Value array = body.eval(access.getName());
      Value index = body.eval(access.getIndex());
      Value value = body.eval(source);
      body.jumps.mayThrow();
      body.lowering.storeElement(body.heap(), array, index, value, site);
      return value;
    }
    Optional<Value> holder = holderOf(target);
    Value value = body.eval(source);
    storeField(target, holder, value, site);
    return value;
  }

  private Optional<Value> holderOf(Expression target) {
    return target instanceof FieldAccessExpr access
            && body.variables.typeNamedBy(access.getScope()).isEmpty()
        ? Optional.of(body.eval(access.getScope()))
        : Optional.empty();
  }

  /** Stores into a target the parts of which were evaluated before. */
  private void store(Expression target, Value value, Location site) {
    if (target instanceof EnclosedExpr enclosed) {
      store(enclosed.getInner(), value, site);
    } else if (target instanceof NameExpr name) {
      body.variables.write(name.getNameAsString(), value, target, site);
    } else if (target instanceof ArrayAccessExpr access) {
      Value array = body.eval(access.getName());
      Value index = body.eval(access.getIndex());
      body.lowering.storeElement(body.heap(), array, index, value, site);
    } else {
      storeField(target, holderOf(target), value, site);
    }
  }

  private void storeField(Expression target, Optional<Value> holder, Value value, Location site) {
    if (!(target instanceof FieldAccessExpr access)) {
      body.file.notFollowed(target);
      return;
    }
    body.jumps.mayThrow();
    String name = access.getNameAsString();
    if (holder.isPresent()) {
      TypeName owner = typeOf(access.getScope());
      body.lowering.storeField(body.heap(), new FieldName(owner, name), holder.get(), value, site);
      return;
    }
    body.variables
        .typeNamedBy(access.getScope())
        .ifPresent(
            owner ->
                body.lowering.storeStatic(body.heap(), new FieldName(owner, name), value, site));
  }

  /** The type written for {@code expression}: where it is declared, created or cast. */
  TypeName typeOf(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return typeOf(enclosed.getInner());
    }
    if (expression instanceof NameExpr name) {
      return body.variables.typeOf(name.getNameAsString());
    }
    if (expression instanceof CastExpr cast) {
      return body.types.of(cast.getType());
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return creation.getScope().isPresent() ? TypeName.INFERRED : body.calls.typeOf(creation);
    }
    if (expression instanceof FieldAccessExpr access) {
      return typeOfField(access);
    }
    if (expression instanceof ThisExpr self) {
      return self.getTypeName()
          .map(n -> body.types.named(n.asString()))
          .orElse(body.owner.type().name());
    }
    if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
      return TypeScope.TEXT;
    }
    if (expression instanceof ClassExpr) {
      return CLASS;
    }
    if (expression instanceof ArrayAccessExpr access) {
      return TypeScope.elementOf(typeOf(access.getName()));
    }
    if (expression instanceof ArrayCreationExpr array) {
      return TypeScope.arrayOf(body.types.of(array.getElementType()), array.getLevels().size());
    }
    return TypeName.INFERRED;
  }

  private TypeName typeOfField(FieldAccessExpr access) {
    TypeName owner =
        body.variables.typeNamedBy(access.getScope()).orElseGet(() -> typeOf(access.getScope()));
    return body.variables.typeOfField(owner, access.getNameAsString());
  }
}
