package io.github.legacytls.report;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a reporter renders: findings in order, what could not be read, and the sources' lines where
 * they can be had.
 *
 * @param toolVersion of legacytls
 * @param base the directory that relative paths start from, where reports may name it
 */
public record Report(
    List<Finding> findings,
    List<Problem> problems,
    Policy policy,
    SourceLines lines,
    Statistics statistics,
    String toolVersion,
    Optional<Path> base) {
  public Report {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** A report that does not say where its relative paths start. */
  public Report(
      List<Finding> findings,
      List<Problem> problems,
      Policy policy,
      SourceLines lines,
      Statistics statistics,
      String toolVersion) {
    this(findings, problems, policy, lines, statistics, toolVersion, Optional.empty());
  }

  /** What could not be read: the scan is incomplete without it. */
  public List<Problem> unread() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.UNREAD).toList();
  }

  /** How much was scanned. */
  public record Statistics(int files, int archives, int classes) {}
}
