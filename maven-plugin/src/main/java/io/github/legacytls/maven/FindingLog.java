package io.github.legacytls.maven;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.report.Report;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells findings in the build's log, one line each, so that an editor or a console links them. */
record FindingLog(Log log) {

  void findings(Report report) {
    for (Finding finding : report.findings()) {
      String line = line(finding, report);
      switch (finding.verdict().level()) {
        case ERROR -> log.error(line);
        case WARNING -> log.warn(line);
        case NOTE -> log.info(line);
      }
    }
  }

  void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      String line = problem.resource().display() + ": " + problem.message();
      switch (problem.severity()) {
        case UNREAD -> log.warn(line);
        case DEBUG -> log.debug(line);
      }
    }
  }

  private static String line(Finding finding, Report report) {
    Location site = finding.pin().site();
    String said =
        place(site)
            + ": "
            + finding.verdict().message()
            + " ["
            + finding.verdict().rule().id()
            + "]";
    return report
        .declarationOf(site.resource())
        .map(declared -> place(declared) + ": in this dependency: " + said)
        .orElse(said);
  }

  private static String place(Location location) {
    String file = location.resource().display();
    return location.region().hasLine() ? file + ":" + location.line() : file;
  }
}
