package io.github.legacytls.cli;

import java.nio.file.Path;

/** Stands in for the program where the launcher is the subject: prints what it was started with. */
final class Echo {

  private Echo() {}

  public static void main(String[] arguments) {
    System.out.println("in " + Path.of("").toAbsolutePath().getFileName());
    System.out.println("option " + System.getProperty("echo.option"));
    for (String argument : arguments) {
      System.out.println("argument " + argument);
    }
    System.exit(arguments.length);
  }
}
