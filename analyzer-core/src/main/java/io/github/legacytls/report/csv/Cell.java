package io.github.legacytls.report.csv;

import io.github.legacytls.report.Printable;
import java.util.regex.Pattern;

/**
 * A cell of a CSV file, as RFC 4180 wants it. What it holds may come from hostile files, and is
 * opened with a spreadsheet, so no cell is a formula and none has a second line.
 */
final class Cell {

  /** What spreadsheets take for the beginning of a formula, the full-width forms too. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

  /** The semicolon separates cells where the comma belongs to numbers. */
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;]|^\\s|\\s$");

  private Cell() {}

  static String of(String text) {
    String printable = Printable.of(text);
    String harmless = FORMULA.matcher(printable).find() ? "'" + printable : printable;
    return NEEDS_QUOTES.matcher(harmless).find()
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
