package io.github.legacytls.maven;

import io.github.legacytls.FailOn;
import io.github.legacytls.judge.Finding;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether findings fail the build.
 *
 * @param own for the module's own code, which its authors can change
 * @param dependencies for archives, which they can only replace
 */
record Gate(FailOn own, FailOn dependencies) {

  /** The decision, and what to say of it in a sentence without its full stop. */
  record Decision(boolean fails, String summary) {}

  Decision decide(List<Finding> findings, Predicate<Finding> isOwn) {
    List<Finding> inOwn = findings.stream().filter(isOwn).toList();
    List<Finding> inDependencies = findings.stream().filter(isOwn.negate()).toList();
    boolean fails =
        inOwn.stream().anyMatch(own::isBrokenBy)
            || inDependencies.stream().anyMatch(dependencies::isBrokenBy);
    return new Decision(
        fails,
        "Legacy TLS: %s in this module (%s), %s in its dependencies (%s)"
            .formatted(
                count(inOwn.size()),
                breaking(inOwn, own, "legacytls.failOn"),
                count(inDependencies.size()),
                breaking(inDependencies, dependencies, "legacytls.failOnDependencies")));
  }

  private static String count(int findings) {
    return switch (findings) {
      case 0 -> "no finding";
      case 1 -> "1 finding";
      default -> findings + " findings";
    };
  }

  private static String breaking(List<Finding> findings, FailOn failOn, String parameter) {
    long breaking = findings.stream().filter(failOn::isBrokenBy).count();
    return breaking + " against " + parameter + "=" + failOn.id();
  }
}
