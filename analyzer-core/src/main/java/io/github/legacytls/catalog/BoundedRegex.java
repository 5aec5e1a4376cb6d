package io.github.legacytls.catalog;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Regular expressions of what is scanned on texts of what is scanned. Both may be hostile, so that
 * a match that takes too many steps is given up.
 */
public final class BoundedRegex {

  private static final int LONGEST = 4096;
  private static final int STEPS = 200_000;

  private BoundedRegex() {}

  /** {@code use} applied to the pattern, unless it is no pattern or takes too long. */
  public static <R> Optional<R> apply(String regex, String text, Function<Match, R> use) {
    if (regex.length() > LONGEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(use.apply(new Match(Pattern.compile(regex), new Counted(text))));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | TooManySteps
        | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** A pattern and the text it is applied to. */
  public record Match(Pattern pattern, CharSequence text) {}

  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("regular expression takes too many steps", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
