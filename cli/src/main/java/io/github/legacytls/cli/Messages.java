package io.github.legacytls.cli;

import io.github.legacytls.ir.Problem;
import java.io.PrintWriter;
import java.util.List;

/** Tells on standard error what could not be read. */
record Messages(PrintWriter err, Diagnostics diagnostics) {

  void tell(List<Problem> problems) {
    for (Problem problem : problems) {
      switch (problem.severity()) {
        case UNREAD -> line("@|bold,yellow not read:|@ ", problem);
        case DEBUG -> {
          if (diagnostics.debug()) {
            line("@|faint not followed:|@ ", problem);
          }
        }
      }
    }
    err.flush();
  }

  private void line(String label, Problem problem) {
    err.println(
        diagnostics.colour().ansi().string("@|bold legacytls:|@ " + label)
            + problem.resource().display()
            + ": "
            + problem.message());
  }
}
