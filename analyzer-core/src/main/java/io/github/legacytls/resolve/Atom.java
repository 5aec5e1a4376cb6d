package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value.Reason;
import java.util.List;
import java.util.Optional;

/** What a value turned out to be. */
public sealed interface Atom
    permits Atom.Scalar,
        Atom.PartialText,
        Atom.Symbol,
        Atom.Many,
        Atom.Pairs,
        Atom.Made,
        Atom.Missing,
        ProgramObject {

  /**
   * A text, number ({@code Long}, {@code Double}), {@code Boolean}, {@link TypeName} or {@code
   * Null}.
   */
  record Scalar(Object constant) implements Atom {}

  /**
   * A text of which parts are not known: the known pieces, an empty Optional for each unknown one.
   */
  record PartialText(List<Optional<String>> pieces) implements Atom {
    public PartialText {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * An enum constant or static field that is not followed further; the owner is {@code Known} when
   * it could be linked.
   */
  record Symbol(FieldName field) implements Atom {}

  /**
   * An array or collection.
   *
   * @param open whether it may hold more than is listed
   */
  record Many(List<Slot> slots, boolean open) implements Atom {
    public Many {
      slots = List.copyOf(slots);
    }
  }

  /** Keys and values. */
  record Pairs(List<Pair> pairs, boolean open) implements Atom {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** One pair of a map. */
  record Pair(Slot key, Slot value) {}

  /**
   * What a call returns or a constructor makes that is not followed further (an object of a
   * library).
   */
  record Made(MethodName by, Optional<Alternative> receiver, List<Slot> arguments) implements Atom {
    public Made {
      arguments = List.copyOf(arguments);
    }
  }

  /** Not known. */
  record Missing(Reason reason) implements Atom {}

  /**
   * A place in a container: one of some alternatives.
   *
   * @param always whether the container holds it on every path
   */
  record Slot(List<Alternative> alternatives, boolean always) {
    public Slot {
      alternatives = List.copyOf(alternatives);
    }
  }
}
