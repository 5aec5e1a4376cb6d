package io.github.legacytls.judge;

import io.github.legacytls.catalog.Table;
import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Arrays;

/**
 * Releases of the JDK that behave alike: a column of the behaviour table.
 *
 * @param id the column's name
 * @param label for people: {@code 8u291 and later}
 * @param patched whether its deny list, as shipped, holds TLS 1.0 and 1.1
 * @param newest the newest version it can be relied on to have
 */
record JdkEra(
    String id,
    String label,
    Range features,
    Range updates,
    boolean patched,
    ProtocolVersion newest) {

  /** Both ends belong to it. */
  record Range(int first, int last) {

    /** Reads {@code 9-10}, {@code 25-}, {@code 8} or {@code *}. */
    static Range parse(String text) {
      if (text.equals("*")) {
        return new Range(0, Integer.MAX_VALUE);
      }
      int dash = text.indexOf('-');
      if (dash < 0) {
        return new Range(Integer.parseInt(text), Integer.parseInt(text));
      }
      String last = text.substring(dash + 1);
      return new Range(
          Integer.parseInt(text.substring(0, dash)),
          last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last));
    }

    boolean holds(int number) {
      return first <= number && number <= last;
    }
  }

  static JdkEra of(Table.Row row) {
    return new JdkEra(
        row.required("id"),
        row.required("label"),
        row.as("features", Range::parse),
        row.as("updates", Range::parse),
        row.required("state").equals("patched"),
        row.as("newest", JdkEra::version));
  }

  boolean holds(JdkRelease release) {
    return features.holds(release.feature()) && updates.holds(release.update());
  }

  private static ProtocolVersion version(String jsseName) {
    return Arrays.stream(ProtocolVersion.values())
        .filter(version -> version.jsseName().equals(jsseName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no version " + jsseName));
  }
}
