package io.github.legacytls.program;

import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of all units by the names they mention, each list in the order of places. */
final class FactIndex {

  private final List<Fact.Call> calls = new ArrayList<>();
  private final List<Fact.Setting> settings = new ArrayList<>();
  private final List<Fact.Annotation> annotations = new ArrayList<>();
  private final List<Fact.Write> writes = new ArrayList<>();
  private final List<Fact.Return> returns = new ArrayList<>();
  private final Map<String, List<Fact.Setting>> settingsByKey = new HashMap<>();
  private final Map<String, List<Fact.Call>> callsByName = new HashMap<>();
  private final Map<MethodName, List<Fact.Call>> callsByCaller = new HashMap<>();
  private final Map<MethodName, List<FunctionUse>> usesOfFunctions = new HashMap<>();
  private final Map<String, List<Fact.Write>> writesByName = new HashMap<>();
  private final Map<MethodName, List<Fact.Write>> writesByWriter = new HashMap<>();
  private final Map<String, List<Fact.Annotation>> annotationsByField = new HashMap<>();
  private final Map<Annotated, List<Fact.Annotation>> annotationsByMember = new HashMap<>();
  private final Map<MethodName, List<Fact.Return>> returnsByMethod = new HashMap<>();

  FactIndex(List<Unit> units) {
    for (Unit unit : units) {
      unit.facts().forEach(this::index);
    }
  }

  private void index(Fact fact) {
    if (fact instanceof Fact.Call call) {
      index(call);
    } else if (fact instanceof Fact.Write write) {
      writes.add(write);
      use(write.value(), write.writer(), Optional.empty());
      add(writesByName, write.field().name(), write);
      add(writesByWriter, write.writer(), write);
    } else if (fact instanceof Fact.Return returned) {
      returns.add(returned);
      use(returned.value(), returned.method(), Optional.empty());
      add(returnsByMethod, returned.method(), returned);
    } else if (fact instanceof Fact.Setting setting) {
      settings.add(setting);
      if (setting.key() instanceof Value.Literal key && key.constant() instanceof String text) {
        add(settingsByKey, text, setting);
      }
    } else if (fact instanceof Fact.Annotation annotation) {
      annotations.add(annotation);
      annotation.on().asField().ifPresent(f -> add(annotationsByField, f.name(), annotation));
      if (annotation.on() instanceof Annotated.OfMethod
          || annotation.on() instanceof Annotated.OfParameter) {
        add(annotationsByMember, annotation.on(), annotation);
      }
    }
  }

  private void index(Fact.Call call) {
    calls.add(call);
    add(callsByName, call.callee().name(), call);
    add(callsByCaller, call.caller(), call);
    Optional<Fact.Call> using = Optional.of(call);
    call.arguments().forEach(a -> use(a, call.caller(), using));
    call.receiver().ifPresent(r -> use(r, call.caller(), using));
  }

  private void use(Value value, MethodName in, Optional<Fact.Call> call) {
    if (value instanceof Value.Function function) {
      add(usesOfFunctions, function.target(), new FunctionUse(function, in, call));
    } else if (value instanceof Value.Choice choice) {
      choice.alternatives().forEach(a -> use(a, in, call));
    }
  }

  private static <K, V> void add(Map<K, List<V>> index, K key, V value) {
    index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(value);
  }

  List<Fact.Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  List<Fact.Call> callsNamed(String name) {
    return callsByName.getOrDefault(name, List.of());
  }

  List<Fact.Call> callsIn(MethodName caller) {
    return callsByCaller.getOrDefault(caller, List.of());
  }

  List<FunctionUse> usesOf(MethodName function) {
    return usesOfFunctions.getOrDefault(function, List.of());
  }

  List<Fact.Setting> settings() {
    return Collections.unmodifiableList(settings);
  }

  List<Fact.Setting> settingsOf(String key) {
    return settingsByKey.getOrDefault(key, List.of());
  }

  List<Fact.Annotation> annotations() {
    return Collections.unmodifiableList(annotations);
  }

  /** Those on a method or parameter. */
  List<Fact.Annotation> annotationsOn(Annotated member) {
    return annotationsByMember.getOrDefault(member, List.of());
  }

  List<Fact.Annotation> annotationsOn(String field) {
    return annotationsByField.getOrDefault(field, List.of());
  }

  List<Fact.Write> writes() {
    return Collections.unmodifiableList(writes);
  }

  List<Fact.Write> writesNamed(String field) {
    return writesByName.getOrDefault(field, List.of());
  }

  List<Fact.Write> writesIn(MethodName writer) {
    return writesByWriter.getOrDefault(writer, List.of());
  }

  List<Fact.Return> returns() {
    return Collections.unmodifiableList(returns);
  }

  List<Fact.Return> returnsOf(MethodName method) {
    return returnsByMethod.getOrDefault(method, List.of());
  }
}
