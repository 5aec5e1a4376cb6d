package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.ir.Value.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reading and making atoms. */
final class Atoms {

  /** Stands for an unknown piece while a text is worked on; no character of any text. */
  static final char UNKNOWN = '\uFFFF';

  static final Atom NULL = new Atom.Scalar(Value.Null.NULL);

  private Atoms() {}

  /** A text, its unknown pieces marked by {@link #UNKNOWN}; nothing when it is not a text. */
  static Optional<String> text(Atom atom) {
    if (atom instanceof Atom.Scalar scalar && scalar.constant() instanceof String text) {
      return Optional.of(text);
    }
    if (atom instanceof Atom.PartialText partial) {
      StringBuilder text = new StringBuilder();
      partial.pieces().forEach(p -> text.append(p.orElse(String.valueOf(UNKNOWN))));
      return Optional.of(text.toString());
    }
    return Optional.empty();
  }

  /** A text of which every character is known. */
  static Optional<String> whole(Atom atom) {
    return text(atom).filter(t -> t.indexOf(UNKNOWN) < 0);
  }

  /** The atom of a text that may have marks for unknown pieces. */
  static Atom ofText(String text) {
    if (text.indexOf(UNKNOWN) < 0) {
      return new Atom.Scalar(text);
    }
    List<Optional<String>> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(UNKNOWN); at >= 0; at = text.indexOf(UNKNOWN, from)) {
      if (at > from) {
        pieces.add(Optional.of(text.substring(from, at)));
      }
      if (pieces.isEmpty() || pieces.get(pieces.size() - 1).isPresent()) {
        pieces.add(Optional.empty());
      }
      from = at + 1;
    }
    if (from < text.length()) {
      pieces.add(Optional.of(text.substring(from)));
    }
    boolean nothingKnown = pieces.stream().noneMatch(Optional::isPresent);
    return nothingKnown ? new Atom.Missing(Reason.OUTSIDE) : new Atom.PartialText(pieces);
  }

  /** What the text of a value would be: an unknown piece when that cannot be said. */
  static String rendered(Atom atom) {
    Optional<String> text = text(atom);
    if (text.isPresent()) {
      return text.get();
    }
    if (atom instanceof Atom.Scalar scalar
        && (scalar.constant() instanceof Long || scalar.constant() instanceof Boolean)) {
      return scalar.constant().toString();
    }
    return String.valueOf(UNKNOWN);
  }

  static Optional<Long> number(Atom atom) {
    return atom instanceof Atom.Scalar scalar && scalar.constant() instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** A truth; bytecode knows only the numbers 0 and 1. */
  static Optional<Boolean> truth(Atom atom) {
    if (atom instanceof Atom.Scalar scalar) {
      if (scalar.constant() instanceof Boolean truth) {
        return Optional.of(truth);
      }
      if (scalar.constant() instanceof Long number && (number == 0 || number == 1)) {
        return Optional.of(number == 1);
      }
    }
    return Optional.empty();
  }

  static boolean isNull(Atom atom) {
    return atom.equals(NULL);
  }

  /** Whether nothing is known of the value. */
  static boolean isUnknown(Atom atom) {
    return atom instanceof Atom.Missing || atom instanceof Atom.Made;
  }

  /** The enum constant a value is. */
  static Optional<FieldName> symbol(Atom atom) {
    return atom instanceof Atom.Symbol symbol ? Optional.of(symbol.field()) : Optional.empty();
  }

  /** Whether both are the same; empty when that cannot be said. */
  static Optional<Boolean> same(Atom a, Atom b) {
    Optional<FieldName> left = symbol(a);
    Optional<FieldName> right = symbol(b);
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(left.get().equals(right.get()));
    }
    if (isNull(a) || isNull(b)) {
      Atom other = isNull(a) ? b : a;
      return isUnknown(other) ? Optional.empty() : Optional.of(isNull(other));
    }
    if (truth(a).isPresent() && truth(b).isPresent()) {
      return Optional.of(truth(a).equals(truth(b)));
    }
    if (a instanceof Atom.Scalar x && b instanceof Atom.Scalar y) {
      return Optional.of(x.constant().equals(y.constant()));
    }
    return Optional.empty();
  }
}
