package io.github.legacytls.ir;

import java.util.Optional;

/** What an annotation stands on. */
public sealed interface Annotated {

  /** The type that is declared. */
  record OfType() implements Annotated {}

  /** A field or enum constant. */
  record OfField(FieldName field) implements Annotated {}

  /** A method or constructor. */
  record OfMethod(MethodName method) implements Annotated {}

  /** A parameter; the index counts as that of {@link Value.Parameter} does. */
  record OfParameter(MethodName method, int index) implements Annotated {}

  /** The field, if it is one. */
  default Optional<FieldName> asField() {
    return this instanceof OfField one ? Optional.of(one.field()) : Optional.empty();
  }
}
