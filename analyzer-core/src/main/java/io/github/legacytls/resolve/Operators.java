package io.github.legacytls.resolve;

import io.github.legacytls.program.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All operators by the names the model table uses. */
final class Operators {

  private final Map<String, Operator> byName = new HashMap<>();

  Operators(Program program) {
    byName.putAll(TextOperators.all());
    byName.putAll(ConditionOperators.all());
    byName.putAll(ContainerOperators.all());
    byName.putAll(ArrayOperators.all());
    byName.putAll(MapOperators.all());
    byName.putAll(ChoiceOperators.all());
    byName.putAll(EnumOperators.all(program));
  }

  Optional<Operator> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }
}
