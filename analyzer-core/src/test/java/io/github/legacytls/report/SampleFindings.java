package io.github.legacytls.report;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Level;
import io.github.legacytls.judge.Outcome;
import io.github.legacytls.judge.Policy;
import io.github.legacytls.judge.Rule;
import io.github.legacytls.judge.Verdict;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.pin.Scope;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as the judge makes them, for tests of what comes after it. */
public final class SampleFindings {

  public static final Rule LEGACY =
      new Rule(
          "legacy-protocol",
          "LegacyProtocol",
          Level.ERROR,
          "Only versions below the minimum can be used.",
          "A connection is pinned to versions that current JDKs refuse. It fails there, and runs"
              + " unprotected on older ones.",
          "Name no version, or name **TLSv1.3** and **TLSv1.2**.",
          7.5);

  public static final Rule CAPPED =
      new Rule(
          "protocol-capped",
          "ProtocolCapped",
          Level.NOTE,
          "TLS 1.2 is hardcoded as the newest version.",
          "TLS 1.3 is never negotiated.",
          "Name no version.",
          0.0);

  private static final String GET_INSTANCE =
      "javax/net/ssl/SSLContext.getInstance(Ljava/lang/String;)Ljavax/net/ssl/SSLContext;";

  private SampleFindings() {}

  /** A literal at a call in source: site, origin and sink are one place. */
  public static Finding inSource() {
    Location site =
        new Location(
            ResourceId.file("src/main/java/p/Http.java"),
            Optional.of(new Member("p/Http", "connect", "")),
            Region.of(12, 33, 12, 53));
    return finding(LEGACY, site, site, Trace.from(written("TLSv1", site)), Confidence.CERTAIN);
  }

  /** A constant of one class, passed through a wrapper of another one. */
  public static Finding throughWrapper() {
    Location constant =
        new Location(
            ResourceId.file("src/main/java/p/Config.java"),
            Optional.of(new Member("p/Config", "", "")),
            Region.of(7, 31, 7, 38));
    Location caller =
        new Location(
            ResourceId.file("src/main/java/p/Client.java"),
            Optional.of(new Member("p/Client", "open", "")),
            Region.of(5, 12, 6, 30));
    Location sink =
        new Location(
            ResourceId.file("src/main/java/p/Wrapper.java"),
            Optional.of(new Member("p/Wrapper", "context", "")),
            Region.of(9, 23, 9, 40));
    Trace trace =
        Trace.from(written("TLSv1", constant))
            .then(new Step(Step.Kind.FIELD, "held by Config.VERSION", constant))
            .then(new Step(Step.Kind.ARGUMENT, "passed to Wrapper.context", caller))
            .then(new Step(Step.Kind.SINK, "given to SSLContext.getInstance", sink));
    return finding(LEGACY, caller, sink, trace, Confidence.LIKELY);
  }

  /** A class in a jar in a war. */
  public static Finding inNestedJar() {
    Location site =
        new Location(
            ResourceId.file("dist/shop app.war").entry("WEB-INF/lib/old.jar").entry("q/Old.class"),
            Optional.of(new Member("q/Old", "<init>", "([Ljava/lang/String;I)V")),
            Region.line(66, 14));
    return finding(LEGACY, site, site, Trace.from(written("TLSv1", site)), Confidence.CERTAIN);
  }

  /** A class file compiled without debug information. */
  public static Finding withoutLine() {
    Location site =
        new Location(
            ResourceId.file("target/classes/q/Bare.class"),
            Optional.of(new Member("q/Bare", "<clinit>", "()V")),
            Region.line(0, 3));
    return finding(CAPPED, site, site, Trace.from(written("TLSv1.2", site)), Confidence.CERTAIN);
  }

  /** An entry of a configuration file of a test. */
  public static Finding inConfiguration() {
    Location site =
        Location.of(ResourceId.file("src/test/resources/app.properties"), Region.of(3, 19, 3, 24));
    Pin pin =
        new Pin(
            "cfg-013",
            "https.protocols",
            "JDK",
            Role.ENABLED_PROTOCOLS,
            false,
            List.of(),
            Confidence.CERTAIN,
            Scope.TEST,
            site,
            site,
            "");
    return finding(LEGACY, pin, Trace.from(written("TLSv1", site)), Confidence.CERTAIN);
  }

  public static List<Finding> all() {
    return List.of(inNestedJar(), throughWrapper(), inSource(), inConfiguration(), withoutLine());
  }

  public static List<Problem> problems() {
    return List.of(
        new Problem(
            ResourceId.file("lib/broken.jar"),
            Problem.Severity.UNREAD,
            "the archive ends early; what came before was scanned, replace it by a whole copy"),
        new Problem(
            ResourceId.file("src/main/java/p/Odd.java"),
            Problem.Severity.DEBUG,
            "a form of expression was not followed"));
  }

  /** As a Maven build reports it: the archive of {@link #inNestedJar} is a dependency. */
  public static Report ofDependency() {
    Finding finding = inNestedJar();
    return report(List.of(finding), List.of(), (resource, number) -> Optional.empty())
        .of(
            List.of(finding),
            Map.of(
                ResourceId.file("dist/shop app.war"),
                Location.of(ResourceId.file("pom.xml"), Region.of(21, 5, 25, 18))));
  }

  public static Report report(List<Finding> findings, List<Problem> problems, SourceLines lines) {
    return new Report(
        findings, problems, Policy.DEFAULT, lines, new Report.Statistics(1240, 3, 15_021), "1.2.3");
  }

  public static Finding at(Location site) {
    return finding(LEGACY, site, site, Trace.from(written("TLSv1", site)), Confidence.CERTAIN);
  }

  private static Finding finding(
      Rule rule, Location site, Location sink, Trace trace, Confidence confidence) {
    Pin pin =
        new Pin(
            "api-001",
            GET_INSTANCE,
            "JDK",
            Role.CONTEXT_PROTOCOL,
            false,
            List.of(new Reading(List.of(version(trace)), false, trace)),
            confidence,
            Scope.MAIN,
            site,
            sink,
            "");
    return finding(rule, pin, trace, confidence);
  }

  private static Finding finding(Rule rule, Pin pin, Trace trace, Confidence confidence) {
    SpelledVersion version = version(trace);
    Verdict verdict =
        new Verdict(
            rule,
            rule.level(),
            version.written() + " is the only version this can use",
            "the handshake fails on JDK 8u291+, 11.0.11+, 16+; TLS 1.0 is used silently before",
            "SSLContext.getInstance(\"TLS\")",
            List.of(new Outcome("17 and later", "fails: SSLHandshakeException", "TLS 1.3")));
    return new Finding(pin, verdict, List.of(version), confidence, trace);
  }

  private static Step written(String version, Location site) {
    return new Step(Step.Kind.ORIGIN, "\"" + version + "\" is written", site);
  }

  private static SpelledVersion version(Trace trace) {
    return trace.origin().text().contains("TLSv1.2")
        ? SpelledVersion.exactly("TLSv1.2", ProtocolVersion.TLS_1_2)
        : SpelledVersion.exactly("TLSv1", ProtocolVersion.TLS_1_0);
  }
}
