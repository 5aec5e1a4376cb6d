package io.github.legacytls.maven;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Rule;
import io.github.legacytls.judge.Verdict;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Scope;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.List;
import java.util.Optional;

/** Findings of which only level and place matter. */
final class Findings {

  private Findings() {}

  static Finding inClass(Level level, ResourceId resource, String className, int line) {
    return at(
        level,
        new Location(
            resource, Optional.of(new Member(className, "open", "()V")), Region.line(line, 0)));
  }

  static Finding inFile(Level level, String path, int line) {
    return at(level, Location.of(ResourceId.file(path), Region.line(line, 0)));
  }

  private static Finding at(Level level, Location site) {
    Rule rule = new Rule("a-rule", "ARule", level, "Summary.", "Description.", "Help.", 1.0);
    Trace trace = Trace.from(new Step(Step.Kind.ORIGIN, "\"TLSv1\"", site));
    return new Finding(
        new Pin(
            "api-001",
            "p/Api.m()V",
            "JDK",
            Role.ENABLED_PROTOCOLS,
            false,
            List.of(),
            Confidence.CERTAIN,
            Scope.MAIN,
            site,
            site,
            ""),
        new Verdict(rule, level, "message", "behaviour", "remedy", List.of()),
        List.of(SpelledVersion.exactly("TLSv1", ProtocolVersion.TLS_1_0)),
        Confidence.CERTAIN,
        trace);
  }
}
