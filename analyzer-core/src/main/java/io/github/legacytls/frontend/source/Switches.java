package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.legacytls.frontend.source.Conditions.Split;
import io.github.legacytls.frontend.source.Jumps.Jump;
import io.github.legacytls.frontend.source.Jumps.Kind;
import io.github.legacytls.frontend.source.Jumps.Target;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Switches of every kind: old and with arrows, as statements and as expressions. */
final class Switches {

  private final Body body;

  Switches(Body body) {
    this.body = body;
  }

  /** What is switched over. */
  private record Selector(Value value, TypeName type) {}

  void statement(SwitchStmt s, List<String> labels) {
    Selector selector = selector(s.getSelector());
    Target target = body.jumps.enterSwitch(labels);
    State unmatched = entries(s.getEntries(), selector, Optional.empty(), this::give);
    body.jumps.leave();
    if (s.getEntries().stream().noneMatch(Switches::isDefault)) {
      State after = body.state;
      body.state = unmatched;
      s.getEntries().forEach(entry -> exclude(entry, selector));
      after.join(body.state);
      body.state = after;
    }
    body.state.join(target.broken);
  }

  Value expression(SwitchExpr e) {
    Selector selector = selector(e.getSelector());
    Target target = body.jumps.enterSwitchExpression();
    entries(e.getEntries(), selector, Optional.of(target), this::give);
    body.jumps.leave();
    body.state = target.broken;
    return target.yielded().orElseGet(() -> body.unknown(e));
  }

  /**
   * A switch that is returned: each arm is a return of its own, told apart by what led there.
   *
   * @param giveBack returns what an arm gives
   * @return what arms with a block give, if there are any
   */
  Optional<Value> returned(SwitchExpr e, Consumer<Expression> giveBack) {
    Selector selector = selector(e.getSelector());
    Target target = body.jumps.enterSwitchExpression();
    entries(e.getEntries(), selector, Optional.of(target), giveBack);
    body.jumps.leave();
    body.state = target.broken;
    return target.yielded();
  }

  private Selector selector(Expression selector) {
    return new Selector(body.eval(selector), body.expressions.typeOf(selector));
  }

  private static boolean isDefault(SwitchEntry entry) {
    return entry.isDefault() || (entry.getLabels().isEmpty() && entry.getGuard().isEmpty());
  }

  /** Walks the entries; gives the state in which none of them matched. */
  private State entries(
      List<SwitchEntry> entries,
      Selector selector,
      Optional<Target> target,
      Consumer<Expression> arrow) {
    State unmatched = body.state;
    body.inBlock(
        () -> {
          State falling = State.dead();
          List<Expression> labels = new ArrayList<>();
          for (SwitchEntry entry : entries) {
            labels.addAll(entry.getLabels());
            if (isOnlyLabel(entry)) {
              continue;
            }
            body.state = unmatched.copy();
            if (isDefault(entry)) {
              entries.stream()
                  .filter(other -> !labels.containsAll(other.getLabels()))
                  .forEach(other -> exclude(other, selector));
            }
            match(entry, labels, selector);
            labels.clear();
            body.state.join(falling);
            run(entry, target, arrow);
            falling = body.state;
          }
          if (!labels.isEmpty()) {
            falling.join(unmatched.copy());
          }
          body.state = falling;
        });
    return unmatched;
  }

  /** {@code case A:} directly before another case. */
  private static boolean isOnlyLabel(SwitchEntry entry) {
    return entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
        && entry.getStatements().isEmpty()
        && entry.getGuard().isEmpty()
        && !isDefault(entry);
  }

  private void match(SwitchEntry entry, List<Expression> labels, Selector selector) {
    for (Expression label : entry.getLabels()) {
      if (label instanceof ComponentPatternExpr pattern) {
        body.statements.bind(pattern, selector.value());
      }
    }
    if (!isDefault(entry) && !entry.isDefault()) {
      isOneOf(labels, selector).ifPresent(known -> body.state.assume(known, true));
    }
    entry
        .getGuard()
        .ifPresent(
            guard -> {
              Split split = body.conditions.split(guard);
              body.state = split.whenTrue();
            });
  }

  /** None of the labels is what is switched over. */
  private void exclude(SwitchEntry entry, Selector selector) {
    if (entry.getGuard().isEmpty()) {
      entry.getLabels().forEach(label -> assume(label, selector, /* holds= */ false));
    }
  }

  private void assume(Expression label, Selector selector, boolean holds) {
    is(label, selector).ifPresent(same -> body.state.assume(same, holds));
  }

  private Optional<Value> is(Expression label, Selector selector) {
    return labelled(label, selector)
        .map(value -> operation("==", selector.value(), value, body.at(label)));
  }

  /** That what is switched over is one of the labels, if all of them are constants. */
  private Optional<Value> isOneOf(List<Expression> labels, Selector selector) {
    Optional<Value> one = is(labels.get(0), selector);
    for (Expression label : labels.subList(1, labels.size())) {
      Location both = body.places.implicit(label, 1);
      one = one.flatMap(a -> is(label, selector).map(b -> operation("||", a, b, both)));
    }
    return one;
  }

  private Value operation(String operator, Value a, Value b, Location site) {
    return body.lowering.operation(body.heap(), operator, List.of(a, b), site);
  }

  /** The constant of a label; a name that is nothing else is a constant of the selector's enum. */
  private Optional<Value> labelled(Expression label, Selector selector) {
    if (label instanceof NameExpr name && !body.variables.isKnown(name.getNameAsString())) {
      FieldName constant = new FieldName(selector.type(), name.getNameAsString());
      return Optional.of(new Value.Constant(constant, body.at(label)));
    }
    return label instanceof LiteralExpr && !(label instanceof NullLiteralExpr)
        ? Optional.of(body.eval(label))
        : Optional.empty();
  }

  private void run(SwitchEntry entry, Optional<Target> target, Consumer<Expression> arrow) {
    if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
      body.statements.runAll(entry.getStatements());
      return;
    }
    for (Statement statement : entry.getStatements()) {
      if (target.isPresent() && statement instanceof ExpressionStmt result) {
        arrow.accept(result.getExpression());
      } else {
        body.run(statement);
      }
    }
    body.jumps.jump(new Jump(target.isPresent() ? Kind.YIELD : Kind.BREAK, ""));
  }

  /** {@code result} is what the switch expression around gives. */
  void give(Expression result) {
    Value value = body.eval(result);
    if (!body.state.isDead()) {
      body.jumps.nearestSwitchExpression().ifPresent(target -> target.give(value));
    }
    body.jumps.jump(new Jump(Kind.YIELD, ""));
  }
}
