package io.github.legacytls.frontend.source;

import io.github.legacytls.frontend.lowering.Join;
import io.github.legacytls.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways that leave a statement before its end, and the states in which they do. */
final class Jumps {

  /** A kind of jump. */
  enum Kind {
    BREAK,
    CONTINUE,
    YIELD,
    RETURN
  }

  /** What is jumped to; the label is empty for the nearest one. */
  record Jump(Kind kind, String label) {}

  /** A statement that ends some jumps, or holds them up. */
  private sealed interface Frame {}

  /** A loop, switch or labelled statement. */
  static final class Target implements Frame {
    private final List<String> labels;
    private final List<Kind> takes;
    final State broken = State.dead();
    final State continued = State.dead();
    private Optional<Value> yielded = Optional.empty();

    private Target(List<String> labels, List<Kind> takes) {
      this.labels = labels;
      this.takes = takes;
    }

    private boolean ends(Jump jump) {
      return jump.label().isEmpty()
          ? takes.contains(jump.kind())
          : labels.contains(jump.label()) && jump.kind() != Kind.YIELD;
    }

    void give(Value value) {
      yielded = Optional.of(yielded.map(v -> Join.of(v, value)).orElse(value));
    }

    Optional<Value> yielded() {
      return yielded;
    }
  }

  /** A {@code finally}, through which every jump goes first. */
  static final class Finally implements Frame {
    private final Map<Jump, State> pending = new LinkedHashMap<>();

    Map<Jump, State> pending() {
      return pending;
    }
  }

  private final Body body;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<State> handlers = new ArrayDeque<>();

  Jumps(Body body) {
    this.body = body;
  }

  Target enterLoop(List<String> labels) {
    return enter(new Target(labels, List.of(Kind.BREAK, Kind.CONTINUE)));
  }

  Target enterSwitch(List<String> labels) {
    return enter(new Target(labels, List.of(Kind.BREAK)));
  }

  Target enterSwitchExpression() {
    return enter(new Target(List.of(), List.of(Kind.YIELD)));
  }

  Target enterLabelled(List<String> labels) {
    return enter(new Target(labels, List.of()));
  }

  Finally enterFinally() {
    return enter(new Finally());
  }

  private <F extends Frame> F enter(F frame) {
    frames.push(frame);
    return frame;
  }

  void leave() {
    frames.pop();
  }

  /** The switch expression a {@code yield} belongs to. */
  Optional<Target> nearestSwitchExpression() {
    return frames.stream()
        .filter(f -> f instanceof Target t && t.takes.contains(Kind.YIELD))
        .map(Target.class::cast)
        .findFirst();
  }

  /** The current state goes away with {@code jump}; what follows is dead. */
  void jump(Jump jump) {
    State leaving = body.state;
    body.state = State.dead();
    if (leaving.isDead()) {
      return;
    }
    for (Frame frame : frames) {
      if (frame instanceof Finally pending) {
        pending.pending.computeIfAbsent(jump, j -> State.dead()).join(leaving);
        return;
      }
      if (frame instanceof Target target && target.ends(jump)) {
        (jump.kind() == Kind.CONTINUE ? target.continued : target.broken).join(leaving);
        return;
      }
    }
    if (jump.kind() == Kind.RETURN) {
      body.lowering.exit(leaving.heap());
    }
  }

  /** The states in which code from here on may throw are joined into the result. */
  State enterTry() {
    State thrown = State.dead();
    handlers.push(thrown);
    return thrown;
  }

  void leaveTry() {
    handlers.pop();
  }

  /** An exception may be thrown here. */
  void mayThrow() {
    mayThrow(body.state);
  }

  void mayThrow(State state) {
    State handler = handlers.peek();
    if (handler != null) {
      handler.join(state);
    }
  }
}
