package io.github.legacytls.maven;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.report.Report;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Tells findings in the build's log, one line each, so that an editor or a console links them. */
record FindingLog(Log log, ScannedModule module) {

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

  private String line(Finding finding, Report report) {
    return place(finding.pin().site(), report)
        + ": "
        + finding.verdict().message()
        + " ["
        + finding.verdict().rule().id()
        + "]";
  }

  /** In a dependency: where the pom asks for it, its coordinates, and the place in the archive. */
  private String place(Location site, Report report) {
    return report
        .declarationOf(site.resource())
        .flatMap(
            declaration ->
                module
                    .coordinates(site)
                    .map(
                        coordinates ->
                            at(declaration.resource().display(), declaration)
                                + ": in "
                                + coordinates
                                + ": "
                                + at(String.join("!/", site.resource().entries()), site)))
        .orElseGet(() -> at(site.resource().display(), site));
  }

  private static String at(String file, Location location) {
    return location.region().hasLine() ? file + ":" + location.line() : file;
  }
}
