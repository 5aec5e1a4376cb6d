package io.github.legacytls.ir;

import java.util.List;

/** A member a type declares. */
public sealed interface MemberDeclaration {

  String name();

  /** A method or constructor. */
  record Method(
      String name,
      Arity arity,
      List<TypeName> parameters,
      TypeName returns,
      boolean isStatic,
      boolean isAbstract,
      boolean isVariadic)
      implements MemberDeclaration {
    public Method {
      parameters = List.copyOf(parameters);
    }
  }

  /** A field or enum constant. */
  record Field(String name, TypeName type, boolean isStatic, boolean isFinal)
      implements MemberDeclaration {}
}
