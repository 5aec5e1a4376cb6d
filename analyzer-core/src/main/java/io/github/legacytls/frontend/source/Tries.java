package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.legacytls.frontend.source.Jumps.Finally;
import io.github.legacytls.ir.Guard;
import java.util.Optional;

/** Exceptions: what may have happened before a handler runs, and what runs on every way out. */
final class Tries {

  private final Body body;

  Tries(Body body) {
    this.body = body;
  }

  void run(TryStmt s) {
    Optional<BlockStmt> last = s.getFinallyBlock();
    if (last.isEmpty()) {
      guarded(s);
      return;
    }
    Finally pending = body.jumps.enterFinally();
    State thrown = body.jumps.enterTry();
    body.inLooseBlock(s, () -> guarded(s));
    body.jumps.leaveTry();
    body.jumps.leave();
    finish(last.get(), pending, thrown);
  }

  private void guarded(TryStmt s) {
    if (s.getCatchClauses().isEmpty()) {
      attempt(s);
      return;
    }
    State thrown = body.jumps.enterTry();
    body.inLooseBlock(s, () -> attempt(s));
    body.jumps.leaveTry();
    // What no clause catches goes on to the next handler outside.
    body.jumps.mayThrow(thrown);
    State after = body.state;
    for (CatchClause clause : s.getCatchClauses()) {
      body.state = thrown.copy();
      body.inLooseBlock(clause, () -> handle(clause));
      after.join(body.state);
    }
    body.state = after;
  }

  /** What is opened first is not yet closed by anything. */
  private void attempt(TryStmt s) {
    body.inBlock(
        () -> {
          s.getResources().stream().limit(1).forEach(body::eval);
          body.inLooseBlock(
              s.getTryBlock(),
              () -> {
                s.getResources().stream().skip(1).forEach(body::eval);
                body.run(s.getTryBlock());
              });
        });
  }

  private void handle(CatchClause clause) {
    if (body.state.isDead()) {
      return;
    }
    Parameter exception = clause.getParameter();
    body.scope.declare(exception.getNameAsString(), body.types.of(exception.getType()));
    body.state.assign(exception.getNameAsString(), body.unknown(exception));
    body.state.assume(Guard.failure(body.at(clause)), /* holds= */ true);
    body.run(clause.getBody());
  }

  /**
   * The block runs once as it is come to without a jump, and a last time for all the other ways
   * together, so that what counts in the end is what holds on all of them.
   */
  private void finish(BlockStmt last, Finally pending, State thrown) {
    State normally = body.state;
    boolean jumped = !thrown.isDead() || !pending.pending().isEmpty();
    if (!jumped) {
      body.run(last);
      return;
    }
    State joined = normally.copy();
    if (!normally.isDead()) {
      body.run(last);
      normally = body.state;
    }
    joined.join(thrown);
    pending.pending().values().forEach(joined::join);
    body.state = joined;
    body.run(last);
    State abruptly = body.state;
    body.jumps.mayThrow();
    for (Jumps.Jump jump : pending.pending().keySet()) {
      body.state = abruptly.copy();
      body.jumps.jump(jump);
    }
    body.state = normally;
  }
}
