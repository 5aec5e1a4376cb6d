package io.github.legacytls.catalog;

import java.util.HashMap;
import java.util.Map;

/** The ids of rows, of which each stands for one row of all tables. */
final class RowIds {

  private final Map<String, String> places = new HashMap<>();

  /** Takes the id of a row. */
  void take(Table.Row row) {
    String id = row.required("id");
    String taken = places.putIfAbsent(id, row.place());
    if (taken != null) {
      throw row.wrong("id", "\"" + id + "\" is taken by " + taken + "; choose another one");
    }
  }
}
