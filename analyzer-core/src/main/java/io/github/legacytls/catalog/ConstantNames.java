package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/**
 * Constants of an enum or of a class like one.
 *
 * @param type internal name of that class; empty when any may be passed
 */
record ConstantNames(String type, Spellings spellings) implements Grammar {

  /** A text where a constant is expected is the constant's name, as for {@code valueOf}. */
  @Override
  public List<SpelledVersion> read(String text) {
    return type.isEmpty() ? List.of() : readConstant(type, text);
  }

  @Override
  public List<SpelledVersion> readConstant(String owner, String name) {
    return spellings.readConstant(owner, name, this);
  }
}
