package io.github.legacytls.report;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Policy;
import java.util.List;

/**
 * What a reporter renders: findings in order, what could not be read, and the sources' lines where
 * they can be had.
 *
 * @param toolVersion of legacytls
 */
public record Report(
    List<Finding> findings,
    List<Problem> problems,
    Policy policy,
    SourceLines lines,
    Statistics statistics,
    String toolVersion) {
  public Report {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** How much was scanned. */
  public record Statistics(int files, int archives, int classes) {}
}
