package io.github.legacytls.catalog;

import java.io.Serial;

/** A table that cannot be read; the message names file, line and column. */
public final class TableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Nothing of {@code file} can be read. */
  TableException(String file, String problem) {
    super(file + ": " + problem);
  }

  /**
   * @param line counted from 1
   * @param column name of the column, or empty when the whole line is meant
   */
  public TableException(String file, int line, String column, String problem) {
    super(file + ":" + line + ": " + (column.isEmpty() ? "" : "column " + column + ": ") + problem);
  }
}
