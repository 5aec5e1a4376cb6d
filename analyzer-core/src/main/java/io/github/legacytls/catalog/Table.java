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
public final class Table {

  /** Editors write it before the first line, and nobody sees it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String file, List<String> columns, List<Row> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /** The names of the columns, in their order. */
  public List<String> columns() {
    return columns;
  }

  public boolean has(String column) {
    return columns.contains(column);
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

  /**
   * This table, which may have no other columns: a misspelled one would be read by nobody.
   *
   * @throws TableException when there is another one
   */
  Table knowingOnly(List<String> known) {
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new TableException(
            file, 1, column, "is not known; there are " + String.join(", ", known));
      }
    }
    return this;
  }

  /** In the order of the file. */
  public List<Row> rows() {
    return rows;
  }

  /** Reads a table of this package. */
  static Table ofProduct(String name, List<String> requiredColumns) {
    return ofProduct(Table.class, name, requiredColumns);
  }

  /**
   * Reads a table that is part of the program.
   *
   * @param reader the class beside which the table lies
   */
  public static Table ofProduct(Class<?> reader, String name, List<String> requiredColumns) {
    InputStream stream = reader.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("The table " + name + " is missing from the program");
    }
    try (Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(name, text).requiring(requiredColumns);
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
    List<String> columns = cells(header.replaceFirst("^" + BYTE_ORDER_MARK, ""));
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (positions.put(columns.get(i), i) != null) {
        throw new TableException(file, 1, columns.get(i), "stands there twice");
      }
    }
    List<Row> rows = new ArrayList<>();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = cells(line);
      if (cells.size() > columns.size()) {
        throw new TableException(
            file,
            number,
            "",
            "has " + cells.size() + " cells, but there are " + columns.size() + " columns");
      }
      rows.add(new Row(file, number, positions, cells));
    }
    return new Table(file, columns, rows);
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }

  /** One line of a table. */
  public static final class Row {
    private final String file;
    private final int line;
    private final Map<String, Integer> positions;
    private final List<String> cells;

    private Row(String file, int line, Map<String, Integer> positions, List<String> cells) {
      this.file = file;
      this.line = line;
      this.positions = positions;
      this.cells = cells;
    }

    /** The text of a cell, empty when the cell or its column is not there. */
    public String text(String column) {
      Integer position = positions.get(column);
      return position == null || position >= cells.size() ? "" : cells.get(position);
    }

    /** The text of a cell that must not be empty. */
    public String required(String column) {
      String text = text(column);
      if (text.isBlank()) {
        throw wrong(column, "is empty");
      }
      return text;
    }

    /** The text of a cell that must not be empty, understood by {@code reading}. */
    public <T> T as(String column, Function<String, T> reading) {
      String text = required(column);
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException e) {
        String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
        throw wrong(column, "cannot read \"" + text + "\"" + reason);
      }
    }

    /** Where the line stands: {@code apis.tsv:2}. */
    String place() {
      return file + ":" + line;
    }

    /** The refusal of what stands in a column of this line. */
    public TableException wrong(String column, String problem) {
      return new TableException(file, line, column, problem);
    }
  }
}
