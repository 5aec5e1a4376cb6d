package io.github.legacytls.frontend.source;

import io.github.legacytls.ir.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that are in scope, block within block. */
final class Scope {

  /**
   * A variable of the body.
   *
   * @param truth its value if it is a truth value that the compiler knows
   */
  record Local(TypeName type, Optional<Boolean> truth, boolean isConstant) {}

  private final Optional<Scope> outer;
  private final Map<String, Local> locals = new HashMap<>();

  private Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  static Scope ofBody() {
    return new Scope(Optional.empty());
  }

  Scope inner() {
    return new Scope(Optional.of(this));
  }

  Scope outer() {
    return outer.orElse(this);
  }

  void declare(String name, TypeName type) {
    declare(name, new Local(type, Optional.empty(), false));
  }

  void declare(String name, Local local) {
    locals.put(name, local);
  }

  Optional<Local> find(String name) {
    for (Scope scope = this; ; scope = scope.outer.get()) {
      Local local = scope.locals.get(name);
      if (local != null || scope.outer.isEmpty()) {
        return Optional.ofNullable(local);
      }
    }
  }
}
