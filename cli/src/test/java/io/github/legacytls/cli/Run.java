package io.github.legacytls.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;

/** One run of the program, and all that came of it. */
record Run(int code, String out, String err) {

  static Run in(Path directory, String... arguments) {
    return withInput("", directory, arguments);
  }

  static Run withInput(String input, Path directory, String... arguments) {
    return run(input, false, directory, arguments);
  }

  /** As before a terminal. */
  static Run watched(Path directory, String... arguments) {
    return run("", true, directory, arguments);
  }

  private static Run run(String input, boolean watched, Path directory, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(
            new BufferedReader(new StringReader(input)),
            new PrintWriter(out),
            new PrintWriter(err),
            watched);
    int code = Program.of(streams, directory).run(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
