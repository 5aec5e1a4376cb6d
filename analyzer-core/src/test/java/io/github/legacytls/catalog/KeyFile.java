package io.github.legacytls.catalog;

import java.util.Optional;

/**
 * A file that sets a key of the table, and what must be found in it.
 *
 * @param kind a word of the column {@code file_kinds}
 * @param value as it stands in the file; empty when the key itself says everything
 * @param rule the rule that must be broken; empty when nothing of level warning or error may be
 *     found
 */
record KeyFile(
    String row, String kind, String name, String text, String value, Optional<String> rule) {

  /** The directory of the file, one for each of them. */
  String directory(int number) {
    return row + "/" + kind + "-" + number;
  }

  @Override
  public String toString() {
    return row + " as " + kind + ", " + name + ":\n" + text;
  }
}
