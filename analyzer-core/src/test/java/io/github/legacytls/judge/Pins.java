package io.github.legacytls.judge;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.pin.Circumstance;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.pin.Scope;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pins as tests write them. */
final class Pins {

  static final String CONTEXT =
      "javax/net/ssl/SSLContext.getInstance(Ljava/lang/String;)Ljavax/net/ssl/SSLContext;";
  static final String ENABLED = "javax/net/ssl/SSLSocket.setEnabledProtocols([Ljava/lang/String;)V";

  private static final Location SITE =
      new Location(ResourceId.file("A.java"), Optional.empty(), Region.of(7, 5, 7, 40));

  private Pins() {}

  /** Each list one path: JSSE names, {@code TLS} and {@code SSL}, {@code *} for all, or a typo. */
  static Pin pin(Role role, String... paths) {
    String api = role == Role.CONTEXT_PROTOCOL ? CONTEXT : ENABLED;
    return pin("api-001", api, "JDK JSSE", role, false, paths);
  }

  /** A context named TLSv1. */
  static Pin under(Circumstance circumstance) {
    Pin pin = pin(Role.CONTEXT_PROTOCOL, "TLSv1");
    return new Pin(
        pin.catalogId(),
        pin.api(),
        pin.library(),
        pin.role(),
        pin.denyList(),
        pin.readings(),
        pin.confidence(),
        pin.scope(),
        pin.site(),
        pin.sinkSite(),
        pin.note(),
        Optional.of(circumstance));
  }

  static Pin key(String key, Role role, String... paths) {
    return pin("cfg-001", key, "JDK", role, role == Role.EXCLUDED, paths);
  }

  static Pin pin(
      String id, String api, String library, Role role, boolean denyList, String... paths) {
    List<Reading> readings = new ArrayList<>();
    for (String path : paths) {
      readings.add(reading(path));
    }
    return new Pin(
        id, api, library, role, denyList, readings, Confidence.CERTAIN, Scope.MAIN, SITE, SITE, "");
  }

  /** {@code TLSv1,TLSv1.2,...}: three dots for a list that may hold more. */
  static Reading reading(String path) {
    List<String> names = path.isEmpty() ? List.of() : Arrays.asList(path.split(","));
    return new Reading(
        names.stream().filter(name -> !name.equals("...")).map(Pins::version).toList(),
        names.contains("..."),
        Trace.from(new Step(Step.Kind.ORIGIN, path, SITE)));
  }

  static SpelledVersion version(String name) {
    if (List.of("TLS", "SSL", "Default").contains(name)) {
      return SpelledVersion.generic(name);
    }
    if (List.of("all", "getSupportedProtocols()").contains(name)) {
      return SpelledVersion.everything(name);
    }
    if (name.equals("SSLv2Hello")) {
      return SpelledVersion.exactly(name, ProtocolVersion.SSL_2);
    }
    return Arrays.stream(ProtocolVersion.values())
        .filter(version -> version.jsseName().equals(name))
        .findFirst()
        .map(version -> SpelledVersion.exactly(name, version))
        .orElseGet(() -> SpelledVersion.nobody(name));
  }
}
