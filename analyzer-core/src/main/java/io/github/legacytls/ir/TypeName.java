package io.github.legacytls.ir;

import java.util.List;

/** The name of a type, as much as one resource alone can say. */
public sealed interface TypeName {

  /** Bytecode knows: internal name ({@code p/Outer$Inner}), or an array or primitive descriptor. */
  record Known(String internalName) implements TypeName {}

  /**
   * Source shows a name; imports and scopes leave some candidates.
   *
   * @param name as written, generics and array brackets cut off: {@code Map.Entry}
   * @param candidates internal names it may stand for, most probable first; the last ones may come
   *     from on-demand imports
   * @param dimensions of an array type, 0 for none
   */
  record Written(String name, List<String> candidates, int dimensions) implements TypeName {
    public Written {
      candidates = List.copyOf(candidates);
    }
  }

  /** Not written at all: whatever the receiver turns out to be. */
  record Inferred() implements TypeName {}

  TypeName INFERRED = new Inferred();

  /** An array of who knows what still is an array. */
  TypeName ARRAY_OF_INFERRED = new Written("", List.of(), 1);
}
