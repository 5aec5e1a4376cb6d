package io.github.legacytls.frontend.config;

/** How much of one file is read. */
final class Limits {

  /** Characters of a file whose structure has to be understood; lines are read at any length. */
  static final int STRUCTURED = 16 * 1024 * 1024;

  /** Settings of one file. */
  static final int ENTRIES = 100_000;

  private Limits() {}

  static void requireReadable(SourceText text) throws MalformedException {
    if (text.length() > STRUCTURED) {
      throw new MalformedException(
          "it holds more than "
              + STRUCTURED / 1024 / 1024
              + " Mi characters, which is more than is read of one configuration file;"
              + " leave it out, or split it");
    }
  }
}
