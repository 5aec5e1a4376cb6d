package io.github.legacytls.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of {@code String.format}, {@code MessageFormat} and logging, in pieces. */
final class Formats {

  private static final Pattern PLACE =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?([a-zA-Z%])|\\{(\\d*)\\}");

  private Formats() {}

  /**
   * A piece of a pattern.
   *
   * @param argument index of the argument that stands here, or -1 for a fixed text
   */
  record Piece(String text, int argument) {

    List<Alternative> values(List<List<Alternative>> arguments, Alternative pattern) {
      if (argument < 0) {
        return List.of(new Alternative(new Atom.Scalar(text), pattern.trace()));
      }
      if (argument >= arguments.size() || arguments.get(argument).isEmpty()) {
        return List.of(
            new Alternative(Atoms.ofText(String.valueOf(Atoms.UNKNOWN)), pattern.trace()));
      }
      return arguments.get(argument);
    }
  }

  static List<Piece> parse(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    int next = 0;
    while (place.find()) {
      fixed(pieces, pattern.substring(from, place.start()));
      from = place.end();
      String conversion = place.group(2);
      if ("%".equals(conversion)) {
        fixed(pieces, "%");
      } else if ("n".equals(conversion)) {
        fixed(pieces, "\n");
      } else {
        pieces.add(new Piece("", index(place, next)));
        next++;
      }
    }
    fixed(pieces, pattern.substring(from));
    return pieces;
  }

  private static int index(Matcher place, int next) {
    if (place.group(1) != null) {
      return clamp(place.group(1)) - 1;
    }
    String braces = place.group(3);
    return braces == null || braces.isEmpty() ? next : clamp(braces);
  }

  private static int clamp(String digits) {
    return digits.length() > 3 ? 999 : Integer.parseInt(digits);
  }

  private static void fixed(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, -1));
    }
  }
}
