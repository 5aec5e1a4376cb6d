package io.github.legacytls.pin;

import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;

/** Tells whether code belongs to the library it uses. */
final class OwnLibrary {

  private OwnLibrary() {}

  /** Whether {@code owner} is declared in what {@code site} belongs to, as far as names tell. */
  static boolean holds(Program program, Location site, String owner) {
    String around = site.member().map(member -> member.className()).orElse("");
    return program.declares(owner) && samePackages(around, owner);
  }

  /** The first three segments of the package: {@code org/apache/kafka}. */
  private static boolean samePackages(String first, String second) {
    return prefix(first).equals(prefix(second));
  }

  private static String prefix(String internalName) {
    String[] segments = internalName.split("/", -1);
    int length = Math.min(3, segments.length - 1);
    return String.join("/", java.util.Arrays.copyOf(segments, Math.max(length, 0)));
  }
}
