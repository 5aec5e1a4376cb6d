package io.github.legacytls.resolve;

import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The running method in which a value is to be understood.
 *
 * @param call how it was entered; empty when whoever calls it is still to be found
 * @param guards conditions known to hold where the value stands
 * @param subjects the places of the values that the guards speak of
 * @param assumption a value that is taken to be one certain alternative
 * @param depth how many calls deep
 */
record Frame(
    MethodName method,
    Optional<Entered> call,
    List<Guard> guards,
    Set<Location> subjects,
    Optional<Assumption> assumption,
    int depth) {

  /** By what a method was entered. */
  enum How {
    /** A call whose result is wanted: what goes in comes back. */
    CALL,
    /** The creation of an object whose fields are wanted: what goes in stays. */
    CREATION
  }

  /** The call that entered a method. */
  record Entered(
      How how, List<Operand> arguments, Optional<Operand> receiver, Location site, Frame outer) {
    public Entered {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code value} taken to be {@code alternative}. */
  record Assumption(Value value, Alternative alternative) {}

  /** A method that is running, whoever called it. */
  static Frame of(MethodName method) {
    return new Frame(method, Optional.empty(), List.of(), Set.of(), Optional.empty(), 0);
  }

  /** {@code callee}, entered from here. */
  Frame enter(
      MethodName callee,
      How how,
      List<Operand> arguments,
      Optional<Operand> receiver,
      Location site) {
    Entered entered = new Entered(how, arguments, receiver, site, this);
    return new Frame(
        callee, Optional.of(entered), List.of(), Set.of(), Optional.empty(), depth + 1);
  }

  /** The same, where {@code conditions} hold. */
  Frame under(List<Guard> conditions) {
    return conditions.isEmpty()
        ? this
        : new Frame(
            method, call, List.copyOf(conditions), subjectsOf(conditions), assumption, depth);
  }

  Frame assuming(Value value, Alternative alternative) {
    return new Frame(
        method, call, List.of(), Set.of(), Optional.of(new Assumption(value, alternative)), depth);
  }

  /** How {@code wanted} was entered, here or further out. */
  Optional<Entered> entered(MethodName wanted) {
    Frame frame = this;
    while (!frame.method.equals(wanted)) {
      if (frame.call.isEmpty()) {
        return Optional.empty();
      }
      frame = frame.call.get().outer();
    }
    return frame.call;
  }

  /** Whether {@code callee} is running already. */
  boolean isRunning(MethodName callee) {
    for (Frame frame = this; ; frame = frame.call.orElseThrow().outer()) {
      if (frame.method.equals(callee)) {
        return true;
      }
      if (frame.call.isEmpty()) {
        return false;
      }
    }
  }

  /** The alternative assumed for {@code value}, if any. */
  Optional<Alternative> assumed(Value value) {
    return assumption.filter(a -> same(a.value(), value)).map(Assumption::alternative);
  }

  /** The same value of one method: made at the same place in the same way. */
  static boolean same(Value a, Value b) {
    return a == b || (a.getClass() == b.getClass() && a.site().equals(b.site()) && a.equals(b));
  }

  private static Set<Location> subjectsOf(List<Guard> guards) {
    Set<Location> sites = new HashSet<>();
    for (Guard guard : guards) {
      Subvalues.near(guard.condition()).forEach(v -> sites.add(v.site()));
    }
    return sites;
  }
}
