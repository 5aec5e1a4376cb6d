package io.github.legacytls.program;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MemberDeclaration;
import java.util.Optional;
import java.util.Set;

/** Whether a method can be the one that is called. */
final class Applicability {

  private static final Set<String> TAKE_TEXT =
      Set.of(
          "java/lang/String",
          "java/lang/CharSequence",
          "java/lang/Object",
          "java/lang/Comparable",
          "java/io/Serializable");

  private Applicability() {}

  /**
   * By number of arguments; by the parameter part of the descriptor where both have one (what is
   * returned may differ by covariance).
   */
  static boolean accepts(MemberDeclaration.Method method, Arity call) {
    Optional<String> declared = method.arity().descriptor();
    if (declared.isPresent() && call.descriptor().isPresent()) {
      return sameParameters(declared.get(), call.descriptor().get());
    }
    int parameters = method.arity().arguments();
    return parameters == call.arguments()
        || (method.isVariadic() && call.arguments() >= parameters - 1);
  }

  static boolean sameParameters(String descriptor, String other) {
    return descriptor.regionMatches(0, other, 0, other.indexOf(')') + 1);
  }

  /** Whether a value of type {@code argument} may be passed where {@code parameter} is declared. */
  static boolean accepts(TypeIndex types, TypeReference parameter, TypeReference argument) {
    if (parameter.name().isEmpty() || argument.name().isEmpty()) {
      return true;
    }
    if (parameter.dimensions() != argument.dimensions()) {
      // A type variable or an object takes arrays; a variadic parameter takes its elements.
      boolean anything = parameter.name().equals("java/lang/Object") || !known(types, parameter);
      return anything || parameter.dimensions() == argument.dimensions() + 1;
    }
    if (parameter.isArray()
        && (parameter.hasPrimitiveElement() || argument.hasPrimitiveElement())) {
      return parameter.name().equals(argument.name());
    }
    if (argument.isPrimitive() || parameter.isPrimitive()) {
      return argument.isPrimitive() == parameter.isPrimitive() || boxes(parameter, argument);
    }
    if (argument.name().equals("java/lang/String")) {
      return TAKE_TEXT.contains(parameter.name()) || !known(types, parameter);
    }
    return types.relation(argument.name(), parameter.name()) != Relation.NO
        || !known(types, parameter);
  }

  /** A primitive goes where an object stands only if that may be its box. */
  private static boolean boxes(TypeReference parameter, TypeReference argument) {
    TypeReference object = parameter.isPrimitive() ? argument : parameter;
    return !object.isArray()
        && !object.name().equals("java/lang/String")
        && (object.name().startsWith("java/lang/") || object.name().indexOf('/') < 0);
  }

  private static boolean known(TypeIndex types, TypeReference type) {
    return type.isPrimitive() || types.exists(type.name());
  }
}
