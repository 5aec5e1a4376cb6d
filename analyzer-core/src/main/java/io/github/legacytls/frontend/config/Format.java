package io.github.legacytls.frontend.config;

import java.util.List;

/** One syntax of configuration files. */
interface Format {

  /**
   * Whether files of that name are of this format.
   *
   * @param name the file's own name in lower case, without directories
   */
  boolean accepts(String name);

  /**
   * The keys and values in the order they are written; comments are none.
   *
   * @throws MalformedException when the text breaks the rules of the format
   */
  List<Entry> entries(SourceText text) throws MalformedException;
}
