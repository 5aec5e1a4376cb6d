package io.github.legacytls;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/**
 * What a finding tells its reader. Where a class is scanned both as source and compiled, or lies in
 * two archives, one call reaches one sink in several files, and that is told once.
 *
 * @param sink class, method and line of the sink; where there is no class, its place
 */
record Told(Location site, String rule, String row, List<SpelledVersion> versions, String sink) {

  static Told by(Finding finding) {
    return new Told(
        finding.pin().site(),
        finding.verdict().rule().id(),
        finding.pin().catalogId(),
        finding.versions(),
        sink(finding.pin().sinkSite()));
  }

  private static String sink(Location place) {
    return place
        .member()
        .map(member -> member.className() + "." + member.method() + ":" + place.line())
        .orElse(place.toString());
  }
}
