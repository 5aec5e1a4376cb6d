package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.List;

/** An argument or receiver, as it is handed to a method. */
sealed interface Operand {

  /** To be evaluated where it stands. */
  record Unevaluated(Value value, Frame frame) implements Operand {}

  /** The rest of the arguments of a variadic method. */
  record Packed(List<Operand> elements, Location site) implements Operand {
    public Packed {
      elements = List.copyOf(elements);
    }
  }

  /** Known already. */
  record Evaluated(List<Case> cases) implements Operand {
    public Evaluated {
      cases = List.copyOf(cases);
    }
  }
}
