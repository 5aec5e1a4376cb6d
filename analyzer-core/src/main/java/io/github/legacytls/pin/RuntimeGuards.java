package io.github.legacytls.pin;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Conditions that ask for the runtime: {@code if (javaVersion < 7)} guards code that may never run
 * where it matters.
 */
final class RuntimeGuards {

  private static final Pattern RUNTIME =
      Pattern.compile("(?i).*(java|jdk|jre|jvm|sdk|android|runtime).?(spec.*)?(version|int|\\d).*");
  private static final int DEPTH = 6;

  private final Program program;

  RuntimeGuards(Program program) {
    this.program = program;
  }

  boolean among(List<Guard> guards) {
    return guards.stream().anyMatch(guard -> asksForRuntime(guard.condition(), DEPTH));
  }

  private boolean asksForRuntime(Value value, int depth) {
    if (depth == 0) {
      return false;
    }
    if (value instanceof Value.Literal literal) {
      return literal.constant() instanceof String text && names(text);
    }
    if (value instanceof Value.Constant constant) {
      return asksForRuntime(constant.field(), Optional.empty(), constant.site(), depth);
    }
    if (value instanceof Value.FieldRead read) {
      return asksForRuntime(read.field(), Optional.of(read.receiver()), read.site(), depth);
    }
    if (value instanceof Value.Operation operation) {
      return any(operation.operands(), depth);
    }
    if (value instanceof Value.Choice choice) {
      return any(choice.alternatives(), depth);
    }
    if (value instanceof Value.Result result) {
      return names(result.callee().name())
          || any(result.arguments(), depth)
          || any(result.receiver().map(List::of).orElse(List.of()), depth);
    }
    return false;
  }

  /** A field says it by its name, or by what is written to it. */
  private boolean asksForRuntime(
      FieldName field, Optional<Value> receiver, Location site, int depth) {
    return names(field.name())
        || program.link(field, receiver, site).stream()
            .flatMap(linked -> program.writersOf(linked, site).stream())
            .anyMatch(write -> asksForRuntime(write.value(), depth - 1));
  }

  private boolean any(List<Value> values, int depth) {
    return values.stream().anyMatch(value -> asksForRuntime(value, depth - 1));
  }

  private static boolean names(String text) {
    return Optional.of(text).filter(t -> RUNTIME.matcher(t).matches()).isPresent();
  }
}
