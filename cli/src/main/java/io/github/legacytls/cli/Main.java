package io.github.legacytls.cli;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Program.standard().run(arguments));
  }
}
