package io.github.legacytls.report;

import java.io.IOException;

/** Renders a report in one format; pure but for what it appends. */
@FunctionalInterface
public interface Reporter {
  void write(Report report, Appendable out) throws IOException;
}
