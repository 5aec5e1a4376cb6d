package io.github.legacytls.ir;

import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;

/**
 * What an expression is, as far as its own method says.
 *
 * <p>Every value has a site, and the site is its identity within a method: the same literal in two
 * branches is two origins. Compare meaning, never with {@code equals}.
 *
 * <p>Values share their parts: one that is small in memory may be huge when it is written out. So
 * those with parts are hashed by their site alone.
 */
public sealed interface Value {

  Location site();

  <R> R accept(Visitor<R> visitor);

  /**
   * A text, number ({@code Long}, {@code Double}), {@code Boolean}, class ({@link TypeName}) or
   * {@link Null}.
   */
  record Literal(Object constant, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** A static field or enum constant that is read. */
  record Constant(FieldName field, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * An array, or the implicit array of a varargs call.
   *
   * @param open whether it may hold more than is listed
   */
  record Sequence(List<Value> elements, boolean open, Location site) implements Value {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sequence(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** A concatenation of texts. */
  record Text(List<Value> parts, Location site) implements Value {
    public Text {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** One of several; {@link Unknown} may be among them. Never nested. */
  record Choice(List<Value> alternatives, Location site) implements Value {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /**
   * A parameter of the method (or lambda) the value stands in; the index counts from 0 without
   * {@code this}.
   */
  record Parameter(MethodName method, int index, TypeName type, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parameter(this);
    }
  }

  /** The object whose method is running. */
  record This(TypeName type, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.self(this);
    }
  }

  /** An instance field that is read. */
  record FieldRead(FieldName field, Value receiver, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fieldRead(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /**
   * An element of an array or of what is iterated over; an index that is not a number means any
   * element.
   */
  record Element(Value container, Value index, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.element(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** What a call returned. */
  record Result(MethodName callee, Optional<Value> receiver, List<Value> arguments, Location site)
      implements Value {
    public Result {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.result(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** A new object, with what its constructor was given. */
  record Instance(MethodName constructor, List<Value> arguments, Location site) implements Value {
    public Instance {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.instance(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** An object after its mutators ran, in order. */
  record Changed(Value before, List<Change> changes, Location site) implements Value {
    public Changed {
      changes = List.copyOf(changes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changed(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /**
   * A lambda (a synthetic method) or method reference, with the values it captured as leading
   * arguments.
   */
  record Function(MethodName target, List<Value> captured, Location site) implements Value {
    public Function {
      captured = List.copyOf(captured);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.function(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /**
   * An operator of the language: {@code ==}, {@code <}, {@code !}, {@code instanceof}, {@code |},
   * {@code +} on numbers.
   */
  record Operation(String operator, List<Value> operands, Location site) implements Value {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.operation(this);
    }

    @Override
    public int hashCode() {
      return site.hashCode();
    }
  }

  /** Not known, and why. */
  record Unknown(Reason reason, Location site) implements Value {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }

  /** The constant of {@code null}. */
  enum Null {
    NULL
  }

  /** Why a value is not known. */
  enum Reason {
    /** A form of expression that is not followed. */
    NOT_FOLLOWED,
    /** Too many alternatives, too deep, or too many elements. */
    BUDGET,
    /** What it depends on is not in the program (yet). */
    MISSING,
    /** It comes from outside: a caller nobody scanned, the environment, a user. */
    OUTSIDE,
    /** It depends on itself. */
    RECURSION
  }

  /** All the cases, for those who must handle every one. */
  interface Visitor<R> {
    R literal(Literal value);

    R constant(Constant value);

    R sequence(Sequence value);

    R text(Text value);

    R choice(Choice value);

    R parameter(Parameter value);

    R self(This value);

    R fieldRead(FieldRead value);

    R element(Element value);

    R result(Result value);

    R instance(Instance value);

    R changed(Changed value);

    R function(Function value);

    R operation(Operation value);

    R unknown(Unknown value);
  }
}
