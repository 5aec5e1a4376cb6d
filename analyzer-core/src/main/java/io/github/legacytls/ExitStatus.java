package io.github.legacytls;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Level;
import java.util.List;
import java.util.Optional;

/** How a run ends; every shell maps to these. */
public enum ExitStatus {
  /** Nothing at or above the level that fails. */
  CLEAN(0),
  /** Findings, whether or not everything could be read. */
  FINDINGS(1),
  /** The command line is wrong. */
  USAGE(2),
  /** No findings, but some input could not be read. */
  INCOMPLETE(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The status of a finished scan; an empty level never fails. */
  public static ExitStatus of(ScanResult result, Optional<Level> failOn) {
    if (failOn.isPresent()
        && result.findings().stream().anyMatch(f -> f.verdict().level().isAtLeast(failOn.get()))) {
      return FINDINGS;
    }
    return of(result.problems());
  }

  /** The status of a run that looks for no findings. */
  public static ExitStatus of(List<Problem> problems) {
    boolean unread = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.UNREAD);
    return unread ? INCOMPLETE : CLEAN;
  }
}
