package io.github.legacytls.report;

import io.github.legacytls.location.ResourceId;
import java.util.Optional;

/** Gives the text of a line, for the caret under it; the shell or the door reads the file. */
@FunctionalInterface
public interface SourceLines {
  /**
   * Line {@code number} (from 1) of {@code resource}, without its end; empty when it cannot be had.
   */
  Optional<String> line(ResourceId resource, int number);
}
