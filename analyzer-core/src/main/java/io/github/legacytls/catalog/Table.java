package io.github.legacytls.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows of tab-separated text under a line of column names. There is no quoting: a cell ends at the
 * next tab or at the end of the line.
 */
final class Table {

  private final String file;
  private final Map<String, Integer> positions;
  private final List<Row> rows;

  private Table(String file, Map<String, Integer> positions, List<Row> rows) {
    this.file = file;
    this.positions = positions;
    this.rows = rows;
  }

  boolean has(String column) {
    return positions.containsKey(column);
  }

  /**
   * This table, which must have the columns; it may have others.
   *
   * @throws TableException when one is missing
   */
  Table requiring(List<String> columns) {
    for (String column : columns) {
      if (!has(column)) {
        throw new TableException(file, 1, column, "is missing; columns are separated by tabs");
      }
    }
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  /** Reads a table of the product itself. */
  static Table ofProduct(String name, List<String> requiredColumns) {
    InputStream stream = Table.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("The table " + name + " is missing from the program");
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(name, reader).requiring(requiredColumns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param file what error messages call it
   * @throws TableException when a column is named twice, or a line has too many cells
   */
  static Table read(String file, Reader reader) throws IOException {
    BufferedReader lines = new BufferedReader(reader);
    String header = lines.readLine();
    if (header == null) {
      throw new TableException(file, 1, "", "the file is empty; its first line names the columns");
    }
    String[] columns = header.split("\t", -1);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      if (positions.put(columns[i], i) != null) {
        throw new TableException(file, 1, columns[i], "stands there twice");
      }
    }
    List<Row> rows = new ArrayList<>();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length > columns.length) {
        throw new TableException(
            file,
            number,
            "",
            "has " + cells.length + " cells, but there are " + columns.length + " columns");
      }
      rows.add(new Row(file, number, positions, cells));
    }
    return new Table(file, positions, rows);
  }

  /** One line of a table. */
  static final class Row {
    private final String file;
    private final int line;
    private final Map<String, Integer> positions;
    private final String[] cells;

    private Row(String file, int line, Map<String, Integer> positions, String[] cells) {
      this.file = file;
      this.line = line;
      this.positions = positions;
      this.cells = cells;
    }

    /** The text of a cell, empty when the cell or its column is not there. */
    String text(String column) {
      Integer position = positions.get(column);
      return position == null || position >= cells.length ? "" : cells[position];
    }

    /** The text of a cell that must not be empty. */
    String required(String column) {
      String text = text(column);
      if (text.isBlank()) {
        throw wrong(column, "is empty");
      }
      return text;
    }

    /** The text of a cell that must not be empty, understood by {@code reading}. */
    <T> T as(String column, Function<String, T> reading) {
      String text = required(column);
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException e) {
        String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
        throw wrong(column, "cannot read \"" + text + "\"" + reason);
      }
    }

    TableException wrong(String column, String problem) {
      return new TableException(file, line, column, problem);
    }
  }
}
