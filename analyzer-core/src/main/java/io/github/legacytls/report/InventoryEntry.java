package io.github.legacytls.report;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.Reading;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pin, and the finding about it when it breaks the policy. */
public record InventoryEntry(Pin pin, Optional<Finding> finding) {

  /** Of a pin that breaks nothing. */
  private static final String FINE = "fine";

  /** Of a pin of which no version is known. */
  private static final String UNRESOLVED = "unresolved";

  /** The rule that is broken, or {@code fine}, or {@code unresolved}. */
  public String verdict() {
    return finding
        .map(broken -> broken.verdict().rule().id())
        .orElse(isUnresolved() ? UNRESOLVED : FINE);
  }

  /** Whether nothing is known of the value. */
  public boolean isUnresolved() {
    return finding.isEmpty()
        && pin.readings().stream()
            .allMatch(reading -> reading.versions().isEmpty() && reading.open());
  }

  /** That of the finding, which may be less sure than the pin. */
  public Confidence confidence() {
    return finding.map(Finding::confidence).orElse(pin.confidence());
  }

  /** The versions of all readings as the JDK spells them, oldest first. */
  public List<String> versions() {
    return jsseNames(spelled());
  }

  /** The versions of all readings as they are written, in the order of the readings. */
  public List<String> values() {
    return written(spelled());
  }

  /** Whether there may be more versions than those. */
  public boolean open() {
    return pin.readings().isEmpty() || pin.readings().stream().anyMatch(Reading::open);
  }

  private Stream<SpelledVersion> spelled() {
    return pin.readings().stream().flatMap(reading -> reading.versions().stream());
  }

  /** The versions that are meant, each once, oldest first. */
  public static List<String> jsseNames(Stream<SpelledVersion> versions) {
    return versions
        .flatMap(version -> version.version().stream())
        .distinct()
        .sorted()
        .map(ProtocolVersion::jsseName)
        .toList();
  }

  /** The versions as they are written, each once. */
  public static List<String> written(Stream<SpelledVersion> versions) {
    return versions.map(SpelledVersion::written).distinct().toList();
  }
}
