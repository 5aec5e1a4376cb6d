package io.github.legacytls.catalog;

import java.util.regex.Pattern;

/** Text that somebody fills in before the value is used. */
final class Placeholder {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$\\{|#\\{|\\{\\{|\\$\\(|<%|^\\$[A-Za-z_]|^%[sS]$|^%\\w+%$|^@[\\w.\\-]+@$|^<[\\w .\\-]+>$");

  private Placeholder() {}

  static boolean isIn(String piece) {
    return FORM.matcher(piece).find();
  }
}
