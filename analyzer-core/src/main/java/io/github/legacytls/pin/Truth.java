package io.github.legacytls.pin;

import io.github.legacytls.ir.Value;
import java.util.Optional;

/** Constants that are true or false. */
final class Truth {

  private Truth() {}

  /** Empty for what is no such constant. Bytecode knows truth as a number only. */
  static Optional<Boolean> of(Value value) {
    if (!(value instanceof Value.Literal literal)) {
      return Optional.empty();
    }
    if (literal.constant() instanceof Boolean truth) {
      return Optional.of(truth);
    }
    return literal.constant() instanceof Long number && (number == 0 || number == 1)
        ? Optional.of(number == 1)
        : Optional.empty();
  }
}
