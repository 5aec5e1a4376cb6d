package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.catalog.BoundedRegex;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Operators that answer yes or no; no answer where it cannot be decided. */
final class ConditionOperators {

  private ConditionOperators() {}

  static Map<String, Operator> all() {
    return Map.ofEntries(
        entry("EQUALS", in -> decide(in, (a, b) -> Atoms.same(a.atom(), b.atom()))),
        entry("DIFFER", in -> decide(in, (a, b) -> Atoms.same(a.atom(), b.atom()).map(s -> !s))),
        entry("EQUALS_IGNORE_CASE", in -> texts(in, String::equalsIgnoreCase)),
        entry("STARTS_WITH", in -> texts(in, String::startsWith)),
        entry("ENDS_WITH", in -> texts(in, String::endsWith)),
        entry("CONTAINS", in -> decide(in, ConditionOperators::contains)),
        entry("CONTAINS_IGNORE_CASE", in -> texts(in, ConditionOperators::containsIgnoringCase)),
        entry("MATCHES", in -> decide(in, ConditionOperators::matches)),
        entry("IS_EMPTY", in -> in.each(a -> truth(a, isEmpty(a.atom())))),
        entry("IS_BLANK", in -> in.each(a -> truth(a, Atoms.whole(a.atom()).map(String::isBlank)))),
        entry("NOT_EMPTY", in -> in.each(a -> truth(a, isEmpty(a.atom()).map(e -> !e)))),
        entry("IS_NULL", in -> in.each(a -> truth(a, isNull(a.atom())))),
        entry("NOT_NULL", in -> in.each(a -> truth(a, isNull(a.atom()).map(n -> !n)))),
        entry("INDEX_OF", in -> numbers(in, String::indexOf)),
        entry("COMPARE", in -> numbers(in, (a, b) -> Integer.signum(a.compareTo(b)))),
        entry("HASH", in -> in.each(ConditionOperators::hash)),
        entry("LENGTH", in -> in.each(ConditionOperators::length)),
        entry("ANY_MATCH", in -> matching(in, true, false)),
        entry("ALL_MATCH", in -> matching(in, false, false)),
        entry("NONE_MATCH", in -> matching(in, true, true)),
        entry("PARSE_FLAG", in -> in.each(ConditionOperators::parseFlag)),
        entry("PARSE_NUMBER", in -> in.each(ConditionOperators::parseNumber)));
  }

  static List<Alternative> truth(Alternative from, Optional<Boolean> truth) {
    return truth
        .map(t -> List.of(new Alternative(new Atom.Scalar(t), from.trace())))
        .orElse(List.of());
  }

  private interface Decision {
    Optional<Boolean> of(Alternative first, Alternative second);
  }

  private interface TextDecision {
    boolean of(String first, String second);
  }

  private interface TextNumber {
    int of(String first, String second);
  }

  /** Undecided pairs leave the whole undecided: it may be either. */
  private static List<Alternative> decide(Operands in, Decision decision) {
    List<Alternative> answers = new ArrayList<>();
    for (Alternative a : in.get(0)) {
      for (Alternative b : in.get(1)) {
        List<Alternative> answer = truth(a, decision.of(a, b));
        if (answer.isEmpty()) {
          return List.of();
        }
        answers.addAll(answer);
      }
    }
    return Operands.limited(answers);
  }

  private static List<Alternative> texts(Operands in, TextDecision decision) {
    return decide(
        in,
        (a, b) ->
            Atoms.whole(a.atom())
                .flatMap(t -> Atoms.whole(b.atom()).map(other -> decision.of(t, other))));
  }

  private static List<Alternative> numbers(Operands in, TextNumber number) {
    return in.pairs(
        (a, b) ->
            Atoms.whole(a.atom())
                .flatMap(t -> Atoms.whole(b.atom()).map(o -> (long) number.of(t, o)))
                .map(n -> List.of(new Alternative(new Atom.Scalar(n), a.trace())))
                .orElse(List.of()));
  }

  /** Whether a text holds another, or a container an element. */
  static Optional<Boolean> contains(Alternative whole, Alternative part) {
    Optional<String> text = Atoms.whole(whole.atom());
    if (text.isPresent()) {
      return Atoms.whole(part.atom()).map(text.get()::contains);
    }
    if (whole.atom() instanceof Atom.Many many) {
      return contains(many.slots(), many.open(), part.atom());
    }
    if (whole.atom() instanceof Atom.Pairs pairs) {
      return contains(
          pairs.pairs().stream().map(Atom.Pair::key).toList(), pairs.open(), part.atom());
    }
    return Optional.empty();
  }

  private static Optional<Boolean> contains(List<Slot> slots, boolean open, Atom wanted) {
    boolean sure = !open;
    for (Slot slot : slots) {
      boolean all = slot.always();
      for (Alternative alternative : slot.alternatives()) {
        Optional<Boolean> same = Atoms.same(alternative.atom(), wanted);
        all &= same.orElse(false);
        sure &= same.isPresent() && !same.get();
      }
      if (all) {
        return Optional.of(true);
      }
    }
    return sure ? Optional.of(false) : Optional.empty();
  }

  private static boolean containsIgnoringCase(String text, String part) {
    return text.toLowerCase(java.util.Locale.ROOT)
        .contains(part.toLowerCase(java.util.Locale.ROOT));
  }

  private static Optional<Boolean> matches(Alternative text, Alternative regex) {
    return Atoms.whole(text.atom())
        .flatMap(
            t ->
                Atoms.whole(regex.atom())
                    .flatMap(
                        r ->
                            BoundedRegex.apply(
                                r, t, m -> m.pattern().matcher(m.text()).matches())));
  }

  private static Optional<Boolean> isEmpty(Atom atom) {
    if (atom instanceof Atom.Many many) {
      if (many.slots().stream().anyMatch(Slot::always)) {
        return Optional.of(false);
      }
      return many.open() || !many.slots().isEmpty() ? Optional.empty() : Optional.of(true);
    }
    return Atoms.isNull(atom) ? Optional.of(true) : Atoms.whole(atom).map(String::isEmpty);
  }

  private static Optional<Boolean> isNull(Atom atom) {
    return Atoms.isUnknown(atom) ? Optional.empty() : Optional.of(Atoms.isNull(atom));
  }

  /** By this a compiled {@code switch} on texts finds its case. */
  private static List<Alternative> hash(Alternative of) {
    return Atoms.whole(of.atom())
        .map(t -> List.of(new Alternative(new Atom.Scalar((long) t.hashCode()), of.trace())))
        .orElse(List.of());
  }

  private static List<Alternative> length(Alternative of) {
    Optional<Long> length = Atoms.whole(of.atom()).map(t -> (long) t.length());
    if (of.atom() instanceof Atom.Many many
        && !many.open()
        && many.slots().stream().allMatch(Slot::always)) {
      length = Optional.of((long) many.slots().size());
    }
    return length
        .map(n -> List.of(new Alternative(new Atom.Scalar(n), of.trace())))
        .orElse(List.of());
  }

  private static List<Alternative> parseFlag(Alternative text) {
    return truth(text, Atoms.whole(text.atom()).map(Boolean::parseBoolean));
  }

  private static List<Alternative> parseNumber(Alternative text) {
    return Atoms.whole(text.atom())
        .filter(t -> t.matches("-?\\d{1,18}"))
        .map(t -> List.of(new Alternative(new Atom.Scalar(Long.valueOf(t)), text.trace())))
        .orElse(List.of());
  }

  /** Whether some element meets the condition, or all do. */
  private static List<Alternative> matching(Operands in, boolean any, boolean negated) {
    if (in.get(1).size() != 1) {
      return List.of();
    }
    Alternative predicate = in.get(1).get(0);
    Function<Alternative, Optional<Boolean>> test =
        a -> decided(in.functions().apply(predicate, List.of(a)));
    return in.each(
        a -> truth(a, matching(Slots.contents(a.atom()), test, any).map(t -> t ^ negated)));
  }

  private static Optional<Boolean> matching(
      Atom.Many many, Function<Alternative, Optional<Boolean>> test, boolean any) {
    boolean sure = !many.open();
    for (Slot slot : many.slots()) {
      for (Alternative alternative : slot.alternatives()) {
        Optional<Boolean> met = test.apply(alternative);
        if (met.isPresent()
            && met.get() == any
            && slot.always()
            && slot.alternatives().size() == 1) {
          return Optional.of(any);
        }
        sure &= met.isPresent() && met.get() != any;
      }
    }
    return sure ? Optional.of(!any) : Optional.empty();
  }

  /** What all alternatives of a condition agree on. */
  static Optional<Boolean> decided(List<Alternative> condition) {
    Optional<Boolean> decided = Optional.empty();
    for (Alternative alternative : condition) {
      Optional<Boolean> truth = Atoms.truth(alternative.atom());
      if (truth.isEmpty() || (decided.isPresent() && !decided.equals(truth))) {
        return Optional.empty();
      }
      decided = truth;
    }
    return decided;
  }
}
