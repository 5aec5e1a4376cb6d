package io.github.legacytls.report;

import io.github.legacytls.report.csv.InventoryCsv;
import io.github.legacytls.report.json.InventoryJson;
import io.github.legacytls.report.text.InventoryTable;
import java.util.Locale;

/** The formats an inventory can be written in. */
public enum InventoryFormat {
  /** A table for people. */
  TEXT {
    @Override
    public InventoryWriter writer(Style style) {
      return new InventoryTable(style);
    }
  },
  /** One object, with everything that is known of each pin. */
  JSON {
    @Override
    public InventoryWriter writer(Style style) {
      return new InventoryJson();
    }
  },
  /** One line for each pin, for spreadsheets. */
  CSV {
    @Override
    public InventoryWriter writer(Style style) {
      return new InventoryCsv();
    }
  };

  /** Writes this format; one that knows no colours ignores the style. */
  public abstract InventoryWriter writer(Style style);

  /** As options spell it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
