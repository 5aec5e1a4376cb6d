package io.github.legacytls.frontend.source;

import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A class around a body, and what a local or anonymous one took from the body around it.
 *
 * @param captured variables handed on as hidden arguments of every constructor, in that order
 * @param constants variables whose value the compiler writes in place of their name
 * @param outer the class around this one
 */
record ClassContext(
    DeclaredType type,
    Map<String, TypeName> captured,
    Map<String, Value> constants,
    Optional<ClassContext> outer) {

  ClassContext {
    captured = new LinkedHashMap<>(captured);
    constants = Map.copyOf(constants);
  }

  static ClassContext of(DeclaredType type, Optional<ClassContext> outer) {
    return new ClassContext(type, Map.of(), Map.of(), outer);
  }

  /** The name javac gives the field that keeps a captured variable. */
  static String fieldOf(String captured) {
    return "val$" + captured;
  }
}
