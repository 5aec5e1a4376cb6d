package io.github.legacytls.judge;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of the JDK.
 *
 * @param feature 8, 11, 17
 * @param update the update of that release: 281 of {@code 8u281}, 10 of {@code 11.0.10}; the newest
 *     one when only the feature is named
 */
public record JdkRelease(int feature, int update) implements Comparable<JdkRelease> {

  private static final int NEWEST = Integer.MAX_VALUE;

  /** Nothing is known of what came before. */
  private static final int OLDEST_KNOWN = 7;

  private static final Comparator<JdkRelease> ORDER =
      Comparator.comparing(JdkRelease::feature).thenComparing(JdkRelease::update);

  /**
   * {@code 8u281}, and what {@code java.version} says, with the build or without: 1.8.0_281-b09.
   */
  private static final Pattern OLD =
      Pattern.compile("(?:1\\.(?=\\d))?([5-8])(?:(?:\\.0)?_(\\d{1,4})|u(\\d{1,4})|\\.0)?(?:-.*)?");

  /** {@code 17}, {@code 11.0.10}, {@code 17.0.2+8}, {@code 11.0.9.1}. */
  private static final Pattern NEW =
      Pattern.compile("(\\d{1,3})(?:\\.\\d{1,3}(?:\\.(\\d{1,4})(?:\\.\\d+)*)?)?(?:[-+].*)?");

  /**
   * Reads {@code 8u281}, {@code 1.8.0_281}, {@code 11.0.10} or {@code 17}.
   *
   * @throws IllegalArgumentException when the text is none of these, or names what is older than
   *     JDK 7; the message says what to write
   */
  public static JdkRelease parse(String text) {
    JdkRelease release = read(text.strip());
    if (release.feature() < OLDEST_KNOWN) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is older than JDK 7, and of that nothing is known");
    }
    return release;
  }

  private static JdkRelease read(String text) {
    Matcher old = OLD.matcher(text);
    if (old.matches()) {
      return new JdkRelease(
          Integer.parseInt(old.group(1)),
          Optional.ofNullable(old.group(2))
              .or(() -> Optional.ofNullable(old.group(3)))
              .map(Integer::parseInt)
              .orElse(NEWEST));
    }
    Matcher modern = NEW.matcher(text);
    // "1" would be the beginning of an old name, and "1.9" was never one.
    if (!modern.matches() || Integer.parseInt(modern.group(1)) < 5) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no JDK release; write it like 8, 8u281, 1.8.0_281, 11.0.10 or 17");
    }
    return new JdkRelease(
        Integer.parseInt(modern.group(1)),
        Optional.ofNullable(modern.group(2)).map(Integer::parseInt).orElse(NEWEST));
  }

  @Override
  public int compareTo(JdkRelease other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    if (update == NEWEST) {
      return Integer.toString(feature);
    }
    return feature <= 8 ? feature + "u" + update : feature + ".0." + update;
  }
}
