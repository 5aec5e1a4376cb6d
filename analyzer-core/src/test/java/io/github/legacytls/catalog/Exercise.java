package io.github.legacytls.catalog;

import java.util.Optional;

/**
 * A class that uses a row of the API table in some way, and what must be found in it.
 *
 * @param variant {@code legacy}, {@code modern}, {@code subclass}, ...
 * @param rule the rule that must be broken in the class; empty when nothing of level warning or
 *     error may be found
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Exercise(String row, String variant, String className, byte[] bytes, Optional<String> rule) {

  static Exercise finding(String row, String variant, CallWriter writer, String rule) {
    return new Exercise(row, variant, writer.className(), writer.bytes(), Optional.of(rule));
  }

  static Exercise silent(String row, String variant, CallWriter writer) {
    return new Exercise(row, variant, writer.className(), writer.bytes(), Optional.empty());
  }
}
