package io.github.legacytls.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of this package, which are part of the program: lines of cells separated by tabs under
 * a line of column names; {@code \n} in a cell is a line break.
 *
 * <p>The one place of this package that reads anything.
 */
final class Rows {

  private Rows() {}

  /** The rows of a table, cells by column, in order. */
  static List<Map<String, String>> of(String table) {
    List<String> lines = text(table).lines().toList();
    List<String> columns = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i).replace("\\n", "\n"));
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /** The cell of a column that the table must have. */
  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("no column " + column + " beside " + row.keySet());
    }
    return cell;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  private static String text(String table) {
    try (InputStream stream = Rows.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new IllegalStateException("the table " + table + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
