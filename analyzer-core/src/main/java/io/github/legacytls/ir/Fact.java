package io.github.legacytls.ir;

import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something one resource says. */
public sealed interface Fact {

  Location site();

  /**
   * A call, or the creation of an object (callee {@code <init>}, no receiver; {@code super(..)} and
   * {@code this(..)} have {@link Value.This} as receiver).
   *
   * @param caller the method the call stands in
   * @param arguments with the implicit varargs array as one {@link Value.Sequence} in bytecode; in
   *     source one by one, as written, for only linking shows whether the callee is variadic
   * @param enclosing the blocks around the call that may be left half-way, or passed by, without a
   *     condition that a guard could name: those of {@code try} and its like
   */
  record Call(
      MethodName caller,
      MethodName callee,
      Optional<Value> receiver,
      List<Value> arguments,
      List<Guard> guards,
      List<Location> enclosing,
      Location site)
      implements Fact {
    public Call {
      arguments = List.copyOf(arguments);
      guards = List.copyOf(guards);
      enclosing = List.copyOf(enclosing);
    }

    /** A call that stands in no such block. */
    public Call(
        MethodName caller,
        MethodName callee,
        Optional<Value> receiver,
        List<Value> arguments,
        List<Guard> guards,
        Location site) {
      this(caller, callee, receiver, arguments, guards, List.of(), site);
    }
  }

  /**
   * A field that is written; no receiver for a static one. The value is what it holds when the
   * method ends.
   */
  record Write(
      MethodName writer, FieldName field, Optional<Value> receiver, Value value, Location site)
      implements Fact {}

  /**
   * What a method returns.
   *
   * @param guards conditions that dominate the return
   */
  record Return(MethodName method, Value value, List<Guard> guards, Location site) implements Fact {
    public Return {
      guards = List.copyOf(guards);
    }

    /** A return that nothing is known to dominate. */
    public Return(MethodName method, Value value, Location site) {
      this(method, value, List.of(), site);
    }
  }

  /**
   * A key that is set to a value in a file, or by an argument of the JVM. Keyed calls become
   * settings after resolution.
   */
  record Setting(Value key, Value value, SettingKind kind, Location site) implements Fact {}

  /** A type and what it declares. */
  record Declaration(
      TypeName type,
      Kind kind,
      List<TypeName> supertypes,
      List<MemberDeclaration> members,
      Location site)
      implements Fact {
    public Declaration {
      supertypes = List.copyOf(supertypes);
      members = List.copyOf(members);
    }
  }

  /** An annotation and what it stands on. */
  record Annotation(TypeName annotation, Map<String, Value> arguments, Annotated on, Location site)
      implements Fact {
    public Annotation {
      arguments = Map.copyOf(arguments);
    }
  }

  /** What kind of type a declaration declares. */
  enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }
}
