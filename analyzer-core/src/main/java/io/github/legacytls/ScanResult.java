package io.github.legacytls;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.report.Report;
import java.util.List;

/**
 * What a scan found.
 *
 * @param pins all pins, good, bad and unresolved, in order of location
 * @param report the findings and problems, ready for any reporter
 */
public record ScanResult(List<Pin> pins, Report report) {
  public ScanResult {
    pins = List.copyOf(pins);
  }

  public List<Finding> findings() {
    return report.findings();
  }

  public List<Problem> problems() {
    return report.problems();
  }
}
