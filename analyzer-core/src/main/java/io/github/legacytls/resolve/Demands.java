package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects what one question missed, and the names of everything its answer depends on: while no
 * new unit mentions any of them, the answer stays as it is.
 */
final class Demands {

  private final boolean ofValues;
  private final Set<MethodName> callers;
  private final Set<FieldName> writers;
  private final Set<MethodName> bodies;
  private final Set<String> settings;
  private final Set<String> names;

  Demands() {
    this(true, new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  private Demands(
      boolean ofValues,
      Set<MethodName> callers,
      Set<FieldName> writers,
      Set<MethodName> bodies,
      Set<String> settings,
      Set<String> names) {
    this.ofValues = ofValues;
    this.callers = callers;
    this.writers = writers;
    this.bodies = bodies;
    this.settings = settings;
    this.names = names;
  }

  /**
   * The same for the conditions on the way. An undecided condition costs little, so that only the
   * callers that decide it and the constants it names are worth reading more.
   */
  Demands ofConditions() {
    return new Demands(false, callers, writers, bodies, settings, names);
  }

  void callersOf(MethodName method) {
    names.add(method.name());
    callers.add(method);
  }

  void writersOf(FieldName field) {
    names.add(field.name());
    if (ofValues) {
      writers.add(field);
    }
  }

  void bodiesOf(MethodName method) {
    names.add(method.name());
    if (ofValues) {
      bodies.add(method);
    }
  }

  /** The class that declares a constant. */
  void declarationOf(MethodName staticInitialiser, String field) {
    names.add(field);
    bodies.add(staticInitialiser);
  }

  void settingsOf(String key) {
    names.add(key);
    if (ofValues) {
      settings.add(key);
    }
  }

  /** The answer depends on what there is of that name. */
  void dependOn(String name) {
    names.add(name);
  }

  Demand all() {
    return new Demand(callers, writers, bodies, settings);
  }

  Set<String> names() {
    return Set.copyOf(names);
  }
}
