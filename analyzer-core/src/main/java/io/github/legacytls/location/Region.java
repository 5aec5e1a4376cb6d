package io.github.legacytls.location;

/**
 * A stretch of a text file. Lines and columns count from 1; the end column is the one after the
 * last character; 0 means unknown.
 *
 * @param ordinal tells two places of one line apart where columns are unknown (the instruction's
 *     index in bytecode), else 0
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn, int ordinal) {

  /** A place of which the line is all that is known. */
  public static Region line(int line, int ordinal) {
    return new Region(line, 0, line, 0, ordinal);
  }

  public static Region of(int startLine, int startColumn, int endLine, int endColumn) {
    return new Region(startLine, startColumn, endLine, endColumn, 0);
  }

  /** A whole file. */
  public static Region whole() {
    return new Region(0, 0, 0, 0, 0);
  }

  /** Whether at least the line is known. */
  public boolean hasLine() {
    return startLine > 0;
  }

  /** Whether columns are known. */
  public boolean hasColumns() {
    return startColumn > 0;
  }
}
