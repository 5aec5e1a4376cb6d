package io.github.legacytls.report;

import io.github.legacytls.ir.Problem;
import java.util.List;

/**
 * What an inventory renders: all pins in order, good, bad and unresolved, and what could not be
 * read.
 */
public record Inventory(
    List<InventoryEntry> entries, List<Problem> problems, Report.Statistics statistics) {
  public Inventory {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** What could not be read: the inventory is incomplete without it. */
  public List<Problem> unread() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.UNREAD).toList();
  }
}
