package io.github.legacytls.resolve;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that hold from one round to the next. An answer is forgotten once a new unit mentions a
 * name that it depends on.
 */
final class Memory {

  private final Map<Question, Remembered<?>> answers = new ConcurrentHashMap<>();

  /**
   * What was asked.
   *
   * @param values the very objects, for facts and their values live as long as their unit
   */
  record Question(Kind kind, List<Same> values, Object place, String about) {

    /** Whole answers and glances are kept apart. */
    enum Kind {
      ANSWER,
      GLANCE
    }

    static Question of(Kind kind, List<Value> values, Object place, String about) {
      return new Question(kind, values.stream().map(Same::new).toList(), new Same(place), about);
    }
  }

  /** Equal to the same object only: values are large trees, and their equality is dear. */
  private record Same(Object object) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && same.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** An answer, what it missed, and the names it depends on. */
  record Remembered<T>(T answer, Demand missed, Set<String> names) {}

  /** The answer of before, or else the one that {@code work} gives. */
  @SuppressWarnings("unchecked") // each kind of question has one type of answer
  <T> Remembered<T> recall(Question question, Supplier<Remembered<T>> work) {
    Remembered<T> known = (Remembered<T>) answers.get(question);
    if (known == null) {
      known = work.get();
      answers.put(question, known);
    }
    return known;
  }

  /** What of this still holds with {@code added} to the program. */
  Memory after(Collection<Unit> added) {
    Set<String> mentioned = new HashSet<>();
    for (Unit unit : added) {
      unit.facts().forEach(fact -> mention(fact, mentioned));
    }
    Memory rest = new Memory();
    answers.forEach(
        (question, remembered) -> {
          if (remembered.names().stream().noneMatch(mentioned::contains)) {
            rest.answers.put(question, remembered);
          }
        });
    return rest;
  }

  private static void mention(Fact fact, Set<String> names) {
    if (fact instanceof Fact.Call call) {
      names.add(call.callee().name());
      Stream.concat(call.receiver().stream(), call.arguments().stream())
          .forEach(value -> mentionFunctions(value, names));
    } else if (fact instanceof Fact.Write write) {
      names.add(write.field().name());
      mentionFunctions(write.value(), names);
    } else if (fact instanceof Fact.Return returned) {
      names.add(returned.method().name());
      mentionFunctions(returned.value(), names);
    } else if (fact instanceof Fact.Setting setting) {
      if (setting.key() instanceof Value.Literal key && key.constant() instanceof String text) {
        names.add(text);
      }
    } else if (fact instanceof Fact.Annotation annotation) {
      annotation.field().ifPresent(field -> names.add(field.name()));
    } else if (fact instanceof Fact.Declaration declaration) {
      if (declaration.type() instanceof TypeName.Known type) {
        names.add(type.internalName());
      } else if (declaration.type() instanceof TypeName.Written type) {
        names.addAll(type.candidates());
      }
      declaration.members().stream().map(MemberDeclaration::name).forEach(names::add);
    }
  }

  private static void mentionFunctions(Value value, Set<String> names) {
    if (value instanceof Value.Function function) {
      names.add(function.target().name());
    } else if (value instanceof Value.Choice choice) {
      choice.alternatives().forEach(one -> mentionFunctions(one, names));
    }
  }
}
