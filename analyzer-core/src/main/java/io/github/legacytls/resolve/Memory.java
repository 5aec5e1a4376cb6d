package io.github.legacytls.resolve;

import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
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

  /**
   * An answer, what it missed, and the names it depends on; none for an answer that would go too
   * far however much more there is to look at.
   */
  record Remembered<T>(T answer, Demand missed, Mentions dependsOn) {

    static <T> Remembered<T> of(T answer, Demands demands, boolean wentTooFar) {
      return wentTooFar
          ? new Remembered<>(answer, Demand.NOTHING, new Mentions())
          : new Remembered<>(answer, demands.all(), demands.mentions());
    }
  }

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

  /** What of this still holds in {@code grown}, the program with {@code added}. */
  Memory after(Collection<Unit> added, Program grown) {
    Mentions mentioned = Mentions.in(added);
    BiPredicate<String, String> near =
        (one, other) ->
            grown.relation(one, other) != Relation.NO || grown.relation(other, one) != Relation.NO;
    Memory rest = new Memory();
    answers.forEach(
        (question, remembered) -> {
          if (!remembered.dependsOn().haveAnyOf(mentioned, near)) {
            rest.answers.put(question, remembered);
          }
        });
    return rest;
  }
}
