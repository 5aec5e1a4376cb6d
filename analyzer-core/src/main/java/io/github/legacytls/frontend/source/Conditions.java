package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.legacytls.ir.Value;
import java.util.List;
import java.util.Optional;

/** Where a condition sends the walk: two states, each knowing how the condition came out. */
final class Conditions {

  /** The value of a condition, and the states behind it. */
  record Split(Value value, State whenTrue, State whenFalse) {}

  private final Body body;

  Conditions(Body body) {
    this.body = body;
  }

  Split split(Expression condition) {
    if (condition instanceof EnclosedExpr enclosed) {
      return split(enclosed.getInner());
    }
    Optional<Boolean> known = constant(condition);
    if (known.isPresent()) {
      Value value = new Value.Literal(known.get(), body.at(condition));
      return new Split(
          value, known.get() ? body.state : State.dead(), known.get() ? State.dead() : body.state);
    }
    if (condition instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      Split inner = split(unary.getExpression());
      Value value =
          body.lowering.operation(body.heap(), "!", List.of(inner.value()), body.at(condition));
      return new Split(value, /* whenTrue= */ inner.whenFalse(), /* whenFalse= */ inner.whenTrue());
    }
    if (condition instanceof BinaryExpr binary) {
      if (binary.getOperator() == BinaryExpr.Operator.AND) {
        return both(binary);
      }
      if (binary.getOperator() == BinaryExpr.Operator.OR) {
        return either(binary);
      }
    }
    Value value = body.eval(condition);
    State whenFalse = body.state.copy();
    return new Split(value, body.state.assume(value, true), whenFalse.assume(value, false));
  }

  private Split both(BinaryExpr and) {
    Split left = split(and.getLeft());
    body.state = left.whenTrue();
    Split right = split(and.getRight());
    State whenFalse = left.whenFalse();
    whenFalse.join(right.whenFalse());
    return new Split(combined(and, left, right), right.whenTrue(), whenFalse);
  }

  private Split either(BinaryExpr or) {
    Split left = split(or.getLeft());
    body.state = left.whenFalse();
    Split right = split(or.getRight());
    State whenTrue = left.whenTrue();
    whenTrue.join(right.whenTrue());
    return new Split(combined(or, left, right), whenTrue, right.whenFalse());
  }

  private Value combined(BinaryExpr binary, Split left, Split right) {
    return body.lowering.operation(
        body.heap(),
        binary.getOperator().asString(),
        List.of(left.value(), right.value()),
        body.at(binary));
  }

  /** What the compiler knows of a condition; it writes no code for the other side. */
  private Optional<Boolean> constant(Expression condition) {
    if (condition instanceof BooleanLiteralExpr literal) {
      return Optional.of(literal.getValue());
    }
    return condition instanceof NameExpr name
        ? body.variables.truthOf(name.getNameAsString())
        : Optional.empty();
  }
}
