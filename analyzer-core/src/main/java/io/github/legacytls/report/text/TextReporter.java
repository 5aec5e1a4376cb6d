package io.github.legacytls.report.text;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Scope;
import io.github.legacytls.report.Printable;
import io.github.legacytls.report.Report;
import io.github.legacytls.report.Reporter;
import io.github.legacytls.report.Signature;
import io.github.legacytls.report.Style;
import io.github.legacytls.resolve.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The default format: findings for people, one after the other, and a count. */
public final class TextReporter implements Reporter {

  private final Style style;

  public TextReporter(Style style) {
    this.style = style;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      for (String line : lines(finding, report)) {
        out.append(line).append('\n');
      }
      out.append('\n');
    }
    for (String line : Summary.of(report).lines(style)) {
      out.append(line).append('\n');
    }
  }

  private List<String> lines(Finding finding, Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(finding));
    String margin = code(finding, report, lines);
    List<Remark> remarks = remarks(finding, report);
    int widest = remarks.stream().mapToInt(remark -> remark.label().length()).max().orElse(0);
    for (Remark remark : remarks) {
      String padding = " ".repeat(widest - remark.label().length() + 1);
      lines.add(
          margin
              + style.faint("= " + remark.label() + ":")
              + padding
              + Printable.of(remark.text()));
    }
    return lines;
  }

  private String headline(Finding finding) {
    return style.strong(Printable.of(place(finding.pin().site())) + ":")
        + " "
        + style.level(finding.verdict().level(), finding.verdict().level().id() + ":")
        + " "
        + style.strong(Printable.of(finding.verdict().message()))
        + " "
        + style.faint("[" + finding.verdict().rule().id() + "]");
  }

  /** Adds the code line when it can be had; the margin to write remarks under. */
  private String code(Finding finding, Report report, List<String> lines) {
    Location site = finding.pin().site();
    Optional<String> line =
        site.region().hasLine()
            ? report.lines().line(site.resource(), site.line())
            : Optional.empty();
    if (line.isEmpty() || line.get().isBlank()) {
      return "  ";
    }
    String number = Integer.toString(site.line());
    String margin = " ".repeat(number.length() + 3);
    Excerpt excerpt = Excerpt.of(line.get(), site.region());
    lines.add("  " + style.faint(number + " |") + " " + excerpt.text());
    if (!excerpt.carets().isEmpty()) {
      lines.add(
          margin
              + style.faint("|")
              + " "
              + style.level(finding.verdict().level(), excerpt.carets()));
    }
    return margin;
  }

  private static List<Remark> remarks(Finding finding, Report report) {
    List<Remark> remarks = new ArrayList<>();
    Location site = finding.pin().site();
    site.member()
        .filter(member -> isCompiled(site))
        .ifPresent(member -> remarks.add(new Remark("in", Signature.of(member))));
    remarks.add(new Remark("happens", finding.verdict().behaviour()));
    remarks.add(new Remark("fix", finding.verdict().remedy()));
    report
        .declarationOf(site.resource())
        .ifPresent(declared -> remarks.add(new Remark("asked for", "at " + place(declared))));
    finding
        .pin()
        .circumstance()
        .ifPresent(it -> remarks.add(new Remark("see", place(it.site()) + " " + it.kind().text())));
    Step origin = finding.trace().origin();
    if (!samePlace(origin.location(), site)) {
      remarks.add(new Remark("value", origin.text() + " at " + place(origin.location())));
    }
    if (!samePlace(finding.pin().sinkSite(), site)) {
      remarks.add(
          new Remark(
              "reaches",
              Signature.ofApi(finding.pin().api()) + " at " + place(finding.pin().sinkSite())));
    }
    if (finding.confidence() != Confidence.CERTAIN) {
      remarks.add(new Remark("confidence", finding.confidence().id()));
    }
    if (finding.pin().scope() != Scope.MAIN) {
      remarks.add(new Remark("scope", finding.pin().scope().id()));
    }
    return remarks.stream().filter(remark -> !remark.text().isBlank()).toList();
  }

  private static boolean isCompiled(Location location) {
    return location.resource().name().endsWith(".class");
  }

  private static boolean samePlace(Location one, Location other) {
    return one.resource().equals(other.resource()) && one.line() == other.line();
  }

  /** {@code path:line:column}, as much of it as is known. */
  static String place(Location location) {
    StringBuilder place = new StringBuilder(location.resource().display());
    if (location.region().hasLine()) {
      place.append(':').append(location.line());
    }
    if (location.region().hasColumns()) {
      place.append(':').append(location.region().startColumn());
    }
    return place.toString();
  }

  /** One line below a finding. */
  private record Remark(String label, String text) {}

  /** The lines that name a problem. */
  static String problem(Problem problem) {
    return Printable.of(problem.resource().display()) + ": " + Printable.of(problem.message());
  }
}
