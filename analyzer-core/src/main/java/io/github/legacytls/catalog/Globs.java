package io.github.legacytls.catalog;

/** Text in which {@code *} stands for anything. */
final class Globs {

  private Globs() {}

  static boolean matches(String glob, String text) {
    int star = glob.indexOf('*');
    if (star < 0) {
      return glob.equals(text);
    }
    if (!text.startsWith(glob.substring(0, star))) {
      return false;
    }
    String[] pieces = glob.substring(star + 1).split("\\*", -1);
    int from = star;
    for (int i = 0; i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], from);
      if (found < 0) {
        return false;
      }
      from = found + pieces[i].length();
    }
    String end = pieces[pieces.length - 1];
    return text.length() - end.length() >= from && text.endsWith(end);
  }
}
