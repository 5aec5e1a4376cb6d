package io.github.legacytls.resolve;

import java.util.List;

/** What a library method makes of the values it is given; named in the rows of the model table. */
@FunctionalInterface
interface Operator {

  /** What comes out; nothing when that cannot be said. */
  List<Alternative> apply(Operands operands);
}
