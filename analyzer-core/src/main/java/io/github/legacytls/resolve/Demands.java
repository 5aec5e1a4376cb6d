package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Collects what one question missed, and the names of everything its answer depends on: while no
 * new unit mentions any of them, the answer stays as it is. What the parts of the question missed
 * belongs to it; a part may belong to several questions.
 */
final class Demands {

  private final boolean ofValues;
  private final List<MethodName> callers = new ArrayList<>(1);
  private final List<FieldName> writers = new ArrayList<>(1);
  private final List<MethodName> bodies = new ArrayList<>(1);
  private final List<String> settings = new ArrayList<>(1);
  private final List<MethodName> called = new ArrayList<>(1);
  private final List<MethodName> declared = new ArrayList<>(2);
  private final List<FieldName> written = new ArrayList<>(1);
  private final List<String> calledOfAny = new ArrayList<>(0);
  private final List<String> declaredOfAny = new ArrayList<>(0);
  private final List<String> keys = new ArrayList<>(1);
  private final List<Demands> parts = new ArrayList<>(2);

  Demands() {
    this(true);
  }

  private Demands(boolean ofValues) {
    this.ofValues = ofValues;
  }

  /** Those of a part of the question. */
  Demands part() {
    Demands part = new Demands(ofValues);
    parts.add(part);
    return part;
  }

  /** What was found out earlier is part of this too. */
  void include(Demands part) {
    parts.add(part);
  }

  /**
   * Those of the conditions on the way. An undecided condition costs little, so that only the
   * callers that decide it and the constants it names are worth reading more.
   */
  Demands ofConditions() {
    Demands conditions = new Demands(false);
    parts.add(conditions);
    return conditions;
  }

  void callersOf(MethodName method) {
    called.add(method);
    callers.add(method);
  }

  void writersOf(FieldName field) {
    written.add(field);
    if (ofValues) {
      writers.add(field);
    }
  }

  void bodiesOf(MethodName method) {
    declared.add(method);
    if (ofValues) {
      bodies.add(method);
    }
  }

  /** The class that declares a constant. */
  void declarationOf(MethodName staticInitialiser, String field) {
    declared.add(new MethodName(staticInitialiser.owner(), field, staticInitialiser.arity()));
    bodies.add(staticInitialiser);
  }

  void settingsOf(String key) {
    keys.add(key);
    if (ofValues) {
      settings.add(key);
    }
  }

  /** The answer depends on the code that the method has. */
  void dependOnCodeOf(MethodName method) {
    declared.add(method);
  }

  /** The answer depends on the type of that name that there is. */
  void dependOnDeclared(String name) {
    declaredOfAny.add(name);
  }

  /** The answer depends on who calls methods of that name. */
  void dependOnCallsOf(String name) {
    calledOfAny.add(name);
  }

  /** The answer depends on who writes the field. */
  void dependOnWritersOf(FieldName field) {
    written.add(field);
  }

  Demand all() {
    Set<MethodName> allCallers = new HashSet<>();
    Set<FieldName> allWriters = new HashSet<>();
    Set<MethodName> allBodies = new HashSet<>();
    Set<String> allSettings = new HashSet<>();
    for (Demands one : withParts()) {
      allCallers.addAll(one.callers);
      allWriters.addAll(one.writers);
      allBodies.addAll(one.bodies);
      allSettings.addAll(one.settings);
    }
    return new Demand(allCallers, allWriters, allBodies, allSettings);
  }

  Mentions mentions() {
    Mentions all = new Mentions();
    for (Demands one : withParts()) {
      one.called.forEach(method -> all.called().add(method.owner(), Mentions.name(method)));
      one.calledOfAny.forEach(all.called()::add);
      one.declared.forEach(method -> all.declared().add(method.owner(), Mentions.name(method)));
      one.declaredOfAny.forEach(all.declared()::add);
      one.written.forEach(field -> all.written().add(field.owner(), field.name()));
      all.keys().addAll(one.keys);
    }
    return all;
  }

  private Set<Demands> withParts() {
    Set<Demands> all = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Demands> waiting = new ArrayDeque<>(List.of(this));
    while (!waiting.isEmpty()) {
      Demands next = waiting.remove();
      if (all.add(next)) {
        waiting.addAll(next.parts);
      }
    }
    return all;
  }
}
