package io.github.legacytls.report;

import io.github.legacytls.judge.Level;

/**
 * How text stands out on a terminal. Whether there is a terminal is for the shell to know.
 *
 * @param reset ends any of the others
 */
public record Style(
    String error, String warning, String note, String strong, String faint, String reset) {

  /** Nothing stands out. */
  public static final Style PLAIN = new Style("", "", "", "", "", "");

  /** The colours every ANSI terminal has. */
  public static final Style ANSI =
      new Style(
          "\u001b[1;31m", "\u001b[1;33m", "\u001b[1;36m", "\u001b[1m", "\u001b[2m", "\u001b[0m");

  public String strong(String text) {
    return strong + text + reset;
  }

  public String faint(String text) {
    return faint + text + reset;
  }

  /** {@code text} in the colour of {@code level}. */
  public String level(Level level, String text) {
    String colour =
        switch (level) {
          case ERROR -> error;
          case WARNING -> warning;
          case NOTE -> note;
        };
    return colour + text + reset;
  }
}
