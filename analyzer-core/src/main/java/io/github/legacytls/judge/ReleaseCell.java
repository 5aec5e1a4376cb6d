package io.github.legacytls.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of the behaviour table says of one release. A column holds many releases, and where
 * an update among them changed something its cells say so: {@code TLS 1.0 (SSL 3.0 too before
 * 8u31)}.
 */
final class ReleaseCell {

  private static final Pattern NEWER_FROM = Pattern.compile("(.*) \\((TLS 1\\.3) from (\\S+)\\)");
  private static final Pattern OLDER_BEFORE =
      Pattern.compile("(.*) \\((SSL 3\\.0) too before (\\S+)\\)");
  private static final Pattern WORKS_BEFORE =
      Pattern.compile("(fails) \\((SSL 3\\.0) before (\\S+)\\)");
  private static final Pattern THROWS_BEFORE = Pattern.compile("throws before (\\S+); then (.*)");
  private static final String DOWN_TO = ", down to ";

  private ReleaseCell() {}

  /** The cell without its conditions, which {@code release} settles. */
  static String of(String cell, JdkRelease release) {
    Matcher newer = NEWER_FROM.matcher(cell);
    if (newer.matches()) {
      String usual = newer.group(1);
      return isBefore(release, newer.group(3)) ? usual : newer.group(2) + DOWN_TO + oldest(usual);
    }
    Matcher older = OLDER_BEFORE.matcher(cell);
    if (older.matches()) {
      String usual = older.group(1);
      return isBefore(release, older.group(3)) ? newest(usual) + DOWN_TO + older.group(2) : usual;
    }
    Matcher works = WORKS_BEFORE.matcher(cell);
    if (works.matches()) {
      return isBefore(release, works.group(3)) ? works.group(2) : works.group(1);
    }
    Matcher refuses = THROWS_BEFORE.matcher(cell);
    if (refuses.matches()) {
      return isBefore(release, refuses.group(1)) ? "throws" : refuses.group(2);
    }
    return cell;
  }

  private static boolean isBefore(JdkRelease release, String change) {
    return release.compareTo(JdkRelease.parse(change)) < 0;
  }

  private static String newest(String cell) {
    int down = cell.indexOf(DOWN_TO);
    return down < 0 ? cell : cell.substring(0, down);
  }

  private static String oldest(String cell) {
    int down = cell.indexOf(DOWN_TO);
    return down < 0 ? cell : cell.substring(down + DOWN_TO.length());
  }
}
