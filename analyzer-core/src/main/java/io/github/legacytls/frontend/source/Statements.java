package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.*;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.legacytls.frontend.source.Conditions.Split;
import io.github.legacytls.frontend.source.Jumps.Jump;
import io.github.legacytls.frontend.source.Jumps.Kind;
import io.github.legacytls.frontend.source.Jumps.Target;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Walks statements, along with the labels that stand before them. */
final class Statements extends VoidVisitorWithDefaults<List<String>> {

  /** Lattice and budget end a loop long before; this ends it whatever they do. */
  private static final int ROUNDS = 64;

  private final Body body;
  private final Switches switches;
  private final Tries tries;

  /** What is known at the head of each loop; an outer loop does not start an inner one afresh. */
  private final IdentityHashMap<Node, State> heads = new IdentityHashMap<>();

  Statements(Body body) {
    this.body = body;
    this.switches = new Switches(body);
    this.tries = new Tries(body);
  }

  void run(Statement statement) {
    run(statement, List.of());
  }

  private void run(Statement statement, List<String> labels) {
    body.step();
    if (!body.state.isDead()) {
      body.jumps.mayThrow();
      statement.accept(this, labels);
    }
  }

  void runAll(List<Statement> statements) {
    statements.forEach(this::run);
  }

  @Override
  public void defaultAction(Node node, List<String> labels) {
    body.file.notFollowed(node);
  }

  @Override
  public void visit(BlockStmt s, List<String> labels) {
    body.inBlock(() -> runAll(s.getStatements()));
  }

  @Override
  public void visit(ExpressionStmt s, List<String> labels) {
    body.eval(s.getExpression());
  }

  @Override
  public void visit(EmptyStmt s, List<String> labels) {
    // Nothing happens.
  }

  @Override
  public void visit(IfStmt s, List<String> labels) {
    Split split = body.conditions.split(s.getCondition());
    body.state = split.whenTrue();
    body.inBlock(() -> run(s.getThenStmt()));
    State afterThen = body.state;
    body.state = split.whenFalse();
    s.getElseStmt().ifPresent(otherwise -> body.inBlock(() -> run(otherwise)));
    body.state.join(afterThen);
  }

  @Override
  public void visit(LabeledStmt s, List<String> labels) {
    List<String> all = new ArrayList<>(labels);
    all.add(s.getLabel().asString());
    Target target = body.jumps.enterLabelled(all);
    run(s.getStatement(), all);
    body.jumps.leave();
    body.state.join(target.broken);
  }

  @Override
  public void visit(WhileStmt s, List<String> labels) {
    loop(s, labels, Optional.of(s.getCondition()), () -> run(s.getBody()), () -> {});
  }

  @Override
  public void visit(ForStmt s, List<String> labels) {
    body.inBlock(
        () -> {
          s.getInitialization().forEach(body::eval);
          Runnable update = () -> s.getUpdate().forEach(body::eval);
          loop(s, labels, s.getCompare(), () -> run(s.getBody()), update);
        });
  }

  @Override
  public void visit(ForEachStmt s, List<String> labels) {
    Value container = body.eval(s.getIterable());
    body.jumps.mayThrow();
    body.inBlock(
        () -> {
          Runnable round =
              () -> {
                Value any = body.unknown(s.getVariable());
                Value element =
                    body.lowering.loadElement(
                        body.heap(), container, any, body.at(s.getVariableDeclarator()));
                TypeName type = body.types.of(s.getVariableDeclarator().getType());
                String name = s.getVariableDeclarator().getNameAsString();
                body.scope.declare(name, type instanceof TypeName.Inferred ? elementOf(s) : type);
                body.state.assign(name, element);
                run(s.getBody());
              };
          loop(s, labels, Optional.empty(), round, () -> {});
        });
  }

  private TypeName elementOf(ForEachStmt s) {
    return TypeScope.elementOf(body.expressions.typeOf(s.getIterable()));
  }

  @Override
  public void visit(DoStmt s, List<String> labels) {
    State head = headOf(s);
    Target target;
    State leaving;
    int rounds = 0;
    boolean again;
    do {
      body.state = head.copy();
      target = body.jumps.enterLoop(labels);
      body.inBlock(() -> run(s.getBody()));
      body.jumps.leave();
      body.state.join(target.continued);
      Split split = body.conditions.split(s.getCondition());
      leaving = split.whenFalse();
      again = head.join(split.whenTrue());
    } while (again && ++rounds < ROUNDS);
    body.state = leaving;
    body.state.join(target.broken);
  }

  /**
   * Walks a loop until nothing changes. Without a condition a {@code for-each} may leave before
   * each round, and another loop never does.
   */
  private void loop(
      Statement loop,
      List<String> labels,
      Optional<Expression> condition,
      Runnable round,
      Runnable update) {
    State head = headOf(loop);
    Target target;
    State leaving;
    int rounds = 0;
    do {
      body.state = head.copy();
      leaving = loop instanceof ForEachStmt ? head.copy() : State.dead();
      if (condition.isPresent()) {
        Split split = body.conditions.split(condition.get());
        body.state = split.whenTrue();
        leaving = split.whenFalse();
      }
      target = body.jumps.enterLoop(labels);
      if (loop instanceof ForEachStmt) {
        body.inLooseBlock(loop, round);
      } else {
        body.inBlock(round);
      }
      body.jumps.leave();
      body.state.join(target.continued);
      if (!body.state.isDead()) {
        update.run();
      }
    } while (head.join(body.state) && ++rounds < ROUNDS);
    body.state = leaving;
    body.state.join(target.broken);
  }

  private State headOf(Statement loop) {
    State head = heads.computeIfAbsent(loop, l -> State.dead());
    head.join(body.state);
    return head;
  }

  @Override
  public void visit(BreakStmt s, List<String> labels) {
    body.jumps.jump(new Jump(Kind.BREAK, s.getLabel().map(l -> l.asString()).orElse("")));
  }

  @Override
  public void visit(ContinueStmt s, List<String> labels) {
    body.jumps.jump(new Jump(Kind.CONTINUE, s.getLabel().map(l -> l.asString()).orElse("")));
  }

  @Override
  public void visit(YieldStmt s, List<String> labels) {
    switches.give(s.getExpression());
  }

  @Override
  public void visit(ReturnStmt s, List<String> labels) {
    if (s.getExpression().isPresent()) {
      giveBack(s.getExpression().get(), s);
    } else {
      body.jumps.jump(new Jump(Kind.RETURN, ""));
    }
  }

  /** Each side of a condition is a return of its own: they are told apart by what led there. */
  private void giveBack(Expression expression, Node place) {
    if (expression instanceof EnclosedExpr enclosed) {
      giveBack(enclosed.getInner(), place);
      return;
    }
    if (expression instanceof ConditionalExpr choice) {
      Split split = body.conditions.split(choice.getCondition());
      body.state = split.whenTrue();
      giveBack(choice.getThenExpr(), choice.getThenExpr());
      body.state = split.whenFalse();
      giveBack(choice.getElseExpr(), choice.getElseExpr());
      return;
    }
    if (expression instanceof SwitchExpr choice) {
      switches.returned(choice, arm -> giveBack(arm, arm)).ifPresent(v -> giveBack(v, place));
      return;
    }
    giveBack(body.eval(expression), place);
  }

  private void giveBack(Value value, Node place) {
    if (!body.state.isDead()) {
      body.lowering.returns(body.heap(), value, body.guards(), body.at(place));
      body.jumps.jump(new Jump(Kind.RETURN, ""));
    }
  }

  @Override
  public void visit(ThrowStmt s, List<String> labels) {
    body.eval(s.getExpression());
    body.jumps.mayThrow();
    body.state = State.dead();
  }

  @Override
  public void visit(AssertStmt s, List<String> labels) {
    Split split = body.conditions.split(s.getCheck());
    body.state = split.whenFalse();
    s.getMessage().ifPresent(body::eval);
    body.jumps.mayThrow();
    body.state = split.whenTrue();
  }

  @Override
  public void visit(SynchronizedStmt s, List<String> labels) {
    body.eval(s.getExpression());
    body.inLooseBlock(s, () -> run(s.getBody()));
  }

  @Override
  public void visit(TryStmt s, List<String> labels) {
    tries.run(s);
  }

  @Override
  public void visit(SwitchStmt s, List<String> labels) {
    switches.statement(s, labels);
  }

  Value switchExpression(SwitchExpr e) {
    return switches.expression(e);
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt s, List<String> labels) {
    body.calls.constructSelf(s);
  }

  @Override
  public void visit(LocalClassDeclarationStmt s, List<String> labels) {
    local(s.getClassDeclaration());
  }

  @Override
  public void visit(LocalRecordDeclarationStmt s, List<String> labels) {
    local(s.getRecordDeclaration());
  }

  private void local(TypeDeclaration<?> declaration) {
    body.file
        .types()
        .of(declaration)
        .ifPresent(
            type -> {
              body.owner.type().types.put(declaration.getNameAsString(), type);
              body.functions.lowerLocal(type);
            });
  }

  /** Gives the variables of a pattern their values. */
  void bind(ComponentPatternExpr pattern, Value value) {
    if (pattern instanceof TypePatternExpr typed) {
      body.scope.declare(typed.getNameAsString(), body.types.of(typed.getType()));
      body.state.assign(typed.getNameAsString(), value);
    } else if (pattern instanceof RecordPatternExpr record) {
      bindComponents(record, value);
    }
  }

  /**
   * Components are read through their accessors, whose names only the record's declaration shows.
   */
  private void bindComponents(RecordPatternExpr pattern, Value value) {
    TypeName type = body.types.of(pattern.getType());
    List<String> names = body.file.types().componentsOf(type);
    for (int i = 0; i < pattern.getPatternList().size(); i++) {
      ComponentPatternExpr component = pattern.getPatternList().get(i);
      if (i >= names.size()) {
        bind(component, body.unknown(component));
        continue;
      }
      MethodName accessor = new MethodName(type, names.get(i), Arity.of(0));
      bind(
          component,
          body.lowering.call(
              body.heap(),
              accessor,
              Optional.of(value),
              List.of(),
              body.guards(),
              body.at(component)));
    }
  }
}
