package io.github.legacytls.report.text;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Level;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The end of a report: how many findings in how much input, and what could not be read. */
record Summary(
    long errors, long warnings, long notes, Report.Statistics scanned, List<Problem> unread) {

  /** With more unread inputs than this the rest is only counted. */
  private static final int LISTED = 50;

  static Summary of(Report report) {
    return new Summary(
        count(report, Level.ERROR),
        count(report, Level.WARNING),
        count(report, Level.NOTE),
        report.statistics(),
        report.unread());
  }

  private static long count(Report report, Level level) {
    return report.findings().stream().filter(f -> f.verdict().level() == level).count();
  }

  List<String> lines(Style style) {
    List<String> lines = new ArrayList<>(unread(unread, style));
    lines.add(style.strong(verdict()) + " " + style.faint(extent(scanned)));
    return lines;
  }

  /** A paragraph that names what could not be read, if there is anything. */
  static List<String> unread(List<Problem> unread, Style style) {
    List<String> lines = new ArrayList<>();
    if (!unread.isEmpty()) {
      lines.add(style.strong("Could not be read:"));
      unread.stream().limit(LISTED).forEach(p -> lines.add("  " + TextReporter.problem(p)));
      if (unread.size() > LISTED) {
        lines.add("  and " + counted(unread.size() - LISTED, "more input", "more inputs"));
      }
      lines.add("");
    }
    return lines;
  }

  private String verdict() {
    if (errors + warnings + notes > 0) {
      return counted(errors, "error", "errors")
          + ", "
          + counted(warnings, "warning", "warnings")
          + ", "
          + counted(notes, "note", "notes");
    }
    return unread.isEmpty() ? "No legacy TLS found" : "No legacy TLS found in what could be read";
  }

  /** How much was scanned, in brackets. */
  static String extent(Report.Statistics scanned) {
    String extent =
        Stream.of(
                counted(scanned.files(), "file", "files"),
                counted(scanned.archives(), "archive", "archives"),
                counted(scanned.classes(), "class", "classes"))
            .filter(part -> !part.startsWith("0 "))
            .collect(Collectors.joining(", "));
    return extent.isEmpty()
        ? "(no source, class file, archive or configuration was there to scan)"
        : "(" + extent + " scanned)";
  }

  static String counted(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
