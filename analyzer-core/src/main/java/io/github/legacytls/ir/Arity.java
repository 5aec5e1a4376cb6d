package io.github.legacytls.ir;

import java.util.Optional;

/**
 * How many arguments a method takes, exactly or as seen at a call in source.
 *
 * @param arguments number of arguments written (for a declaration: of parameters)
 * @param descriptor JVM descriptor, known in bytecode only
 */
public record Arity(int arguments, Optional<String> descriptor) {

  /** A method reference in source does not show how many there are. */
  public static final Arity UNKNOWN = new Arity(-1, Optional.empty());

  public static Arity of(int arguments) {
    return new Arity(arguments, Optional.empty());
  }

  public static Arity of(int arguments, String descriptor) {
    return new Arity(arguments, Optional.of(descriptor));
  }
}
