package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects what was missed. */
final class Demands {

  private final Set<MethodName> callers = ConcurrentHashMap.newKeySet();
  private final Set<FieldName> writers = ConcurrentHashMap.newKeySet();
  private final Set<MethodName> bodies = ConcurrentHashMap.newKeySet();
  private final Set<String> settings = ConcurrentHashMap.newKeySet();

  void callersOf(MethodName method) {
    callers.add(method);
  }

  void writersOf(FieldName field) {
    writers.add(field);
  }

  void bodiesOf(MethodName method) {
    bodies.add(method);
  }

  void settingsOf(String key) {
    settings.add(key);
  }

  Demand all() {
    return new Demand(callers, writers, bodies, settings);
  }
}
