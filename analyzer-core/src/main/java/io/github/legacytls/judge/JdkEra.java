package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Arrays;
import java.util.Map;

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

  static JdkEra of(Map<String, String> row) {
    return new JdkEra(
        Rows.cell(row, "id"),
        Rows.cell(row, "label"),
        Range.parse(Rows.cell(row, "features")),
        Range.parse(Rows.cell(row, "updates")),
        Rows.cell(row, "state").equals("patched"),
        version(Rows.cell(row, "newest")));
  }

  boolean holds(JdkRelease release) {
    return features.holds(release.feature()) && updates.holds(release.update());
  }

  private static ProtocolVersion version(String jsseName) {
    return Arrays.stream(ProtocolVersion.values())
        .filter(version -> version.jsseName().equals(jsseName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no version " + jsseName));
  }
}
