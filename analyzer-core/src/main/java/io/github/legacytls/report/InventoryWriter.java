package io.github.legacytls.report;

import java.io.IOException;

/** Renders an inventory in one format; pure but for what it appends. */
@FunctionalInterface
public interface InventoryWriter {
  void write(Inventory inventory, Appendable out) throws IOException;
}
