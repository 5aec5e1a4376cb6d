package io.github.legacytls.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whether somebody watches. */
final class Terminal {

  /** What standard error is connected to, where the system shows it. */
  private static final String ERR = "/proc/self/fd/2";

  private Terminal() {}

  /** Whether standard output and standard error both go to a terminal. */
  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent()
        && errIsTerminal();
  }

  /** From JDK 22 on there is a console without a terminal too, which says so itself. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  private static boolean errIsTerminal() {
    try {
      Path err = Path.of(ERR);
      return !Files.isSymbolicLink(err)
          || Files.readSymbolicLink(err).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException | InvalidPathException e) {
      return true;
    }
  }
}
