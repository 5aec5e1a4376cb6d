package io.github.legacytls.report;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reporter renders: findings in order, what could not be read, and the sources' lines where
 * they can be had.
 *
 * @param toolVersion of legacytls
 * @param base the directory that relative paths start from, where reports may name it
 * @param declarations for an archive that a build file asks for, the place where it does, such as
 *     the {@code <dependency>} of a pom: a finding in that archive stands there for a reader who
 *     cannot change the archive
 */
public record Report(
    List<Finding> findings,
    List<Problem> problems,
    Policy policy,
    SourceLines lines,
    Statistics statistics,
    String toolVersion,
    Optional<Path> base,
    Map<ResourceId, Location> declarations) {
  public Report {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    declarations = Map.copyOf(declarations);
  }

  /** A report that does not say where its relative paths start, of archives no build asks for. */
  public Report(
      List<Finding> findings,
      List<Problem> problems,
      Policy policy,
      SourceLines lines,
      Statistics statistics,
      String toolVersion) {
    this(findings, problems, policy, lines, statistics, toolVersion, Optional.empty(), Map.of());
  }

  /** This report with some of its findings, of which some archives were asked for elsewhere. */
  public Report of(List<Finding> some, Map<ResourceId, Location> declared) {
    return new Report(some, problems, policy, lines, statistics, toolVersion, base, declared);
  }

  /** Where the outermost archive around {@code resource} was asked for. */
  public Optional<Location> declarationOf(ResourceId resource) {
    return Optional.ofNullable(declarations.get(ResourceId.file(resource.path())));
  }

  /** What could not be read: the scan is incomplete without it. */
  public List<Problem> unread() {
    return problems.stream().filter(p -> p.severity() == Problem.Severity.UNREAD).toList();
  }

  /** How much was scanned. */
  public record Statistics(int files, int archives, int classes) {}
}
