package io.github.legacytls.cli;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Level;
import io.github.legacytls.report.Style;
import java.io.PrintWriter;
import java.util.List;

/** Tells on standard error what could not be read. */
record Messages(PrintWriter err, Diagnostics diagnostics) {

  /**
   * Tells problems.
   *
   * @param shown whether what was not read is named on the same screen anyway
   */
  void tell(List<Problem> problems, boolean shown) {
    for (Problem problem : problems) {
      switch (problem.severity()) {
        case UNREAD -> {
          if (!shown && !diagnostics.quiet()) {
            line("not read", problem);
          }
        }
        case DEBUG -> {
          if (diagnostics.debug()) {
            line("not followed", problem);
          }
        }
      }
    }
    err.flush();
  }

  private void line(String what, Problem problem) {
    Style style = diagnostics.colour().isOn() ? Style.ANSI : Style.PLAIN;
    err.println(
        style.strong("legacytls:")
            + " "
            + style.level(Level.WARNING, what + ":")
            + " "
            + problem.resource().display()
            + ": "
            + problem.message());
  }
}
