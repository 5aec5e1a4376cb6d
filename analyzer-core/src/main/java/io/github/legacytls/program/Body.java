package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import java.util.List;

/**
 * A method of the program that has code.
 *
 * @param method as its own facts name it
 * @param isVariadic whether the last parameter packs the remaining arguments
 */
public record Body(
    MethodName method,
    String archive,
    String owner,
    boolean isStatic,
    boolean isVariadic,
    List<Fact.Return> returns) {
  public Body {
    returns = List.copyOf(returns);
  }
}
