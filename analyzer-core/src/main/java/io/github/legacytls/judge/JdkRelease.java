package io.github.legacytls.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of the JDK.
 *
 * @param feature 8, 11, 17
 * @param update the update of that release: 281 of {@code 8u281}, 10 of {@code 11.0.10}; the newest
 *     one when only the feature is named
 */
public record JdkRelease(int feature, int update) {

  private static final int NEWEST = Integer.MAX_VALUE;
  private static final Pattern OLD =
      Pattern.compile("(?:1\\.)?([5-8])(?:\\.0)?(?:[u_](\\d{1,4}))?");
  private static final Pattern NEW =
      Pattern.compile("(\\d{1,3})(?:\\.\\d{1,3}(?:\\.(\\d{1,4}))?)?(?:[-+].*)?");

  /**
   * Reads {@code 8u281}, {@code 1.8.0_281}, {@code 11.0.10} or {@code 17}.
   *
   * @throws IllegalArgumentException when the text is none of these
   */
  public static JdkRelease parse(String text) {
    Matcher old = OLD.matcher(text);
    if (old.matches()) {
      return new JdkRelease(Integer.parseInt(old.group(1)), update(old));
    }
    Matcher modern = NEW.matcher(text);
    if (!modern.matches() || Integer.parseInt(modern.group(1)) < 5) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no JDK release; write it like 8u281, 11.0.10 or 17");
    }
    return new JdkRelease(Integer.parseInt(modern.group(1)), update(modern));
  }

  private static int update(Matcher matcher) {
    String group = matcher.group(2);
    return group == null ? NEWEST : Integer.parseInt(group);
  }

  @Override
  public String toString() {
    if (update == NEWEST) {
      return Integer.toString(feature);
    }
    return feature <= 8 ? feature + "u" + update : feature + ".0." + update;
  }
}
