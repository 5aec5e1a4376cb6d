package io.github.legacytls.catalog;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A table that a user adds: which one it is, its columns tell. */
final class UserTable {

  /** A column that only one of the two tables has, and must have. */
  private static final String OF_SINKS = "owner";

  private static final String OF_KEYS = "file_kinds";

  private final String file;
  private final Table table;

  private UserTable(String file, Table table) {
    this.file = file;
    this.table = table;
  }

  static UserTable read(Path path) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new TableException(file, "is a directory; a table is a file");
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return new UserTable(file, Table.read(file, reader));
    } catch (IOException e) {
      throw new TableException(file, reason(e));
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    if (failure instanceof CharacterCodingException) {
      return "is not text in UTF-8";
    }
    return "cannot be read: " + failure;
  }

  /** Whether the rows are members of classes, and not configuration keys. */
  boolean isOfSinks() {
    if (!table.has(OF_SINKS) && !table.has(OF_KEYS)) {
      throw new TableException(
          file,
          1,
          "",
          "the first line names the columns, separated by tabs: those of members ("
              + String.join(", ", ApiTable.COLUMNS)
              + ") or those of keys ("
              + String.join(", ", KeyTable.COLUMNS)
              + ")");
    }
    return table.has(OF_SINKS);
  }

  /** The table, which has all columns that are needed and none that is not known. */
  Table checked(List<String> needed, List<String> known) {
    return table.requiring(needed).knowingOnly(known);
  }
}
