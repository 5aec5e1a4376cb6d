package io.github.legacytls.input;

import java.util.List;

/**
 * The files below some paths, each once, in a fixed order.
 *
 * @param unreadable paths that are missing, and directories that could not be listed
 */
public record Listing(List<InputFile> files, List<Unreadable> unreadable) {
  public Listing {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
  }
}
