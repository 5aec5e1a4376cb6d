package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.List;
import java.util.stream.Collectors;

/** What counts as a finding: the oldest version that is allowed. */
public record Policy(ProtocolVersion minimum) {

  public static final Policy DEFAULT = new Policy(ProtocolVersion.TLS_1_2);

  /** The versions that may be asked for as the oldest one. */
  public static final List<ProtocolVersion> MINIMUMS =
      List.of(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3);

  /**
   * Reads an option such as {@code TLSv1.3}.
   *
   * @throws IllegalArgumentException when it is none of {@link #MINIMUMS}; the message lists them
   */
  public static Policy ofMinimum(String version) {
    return MINIMUMS.stream()
        .filter(allowed -> allowed.jsseName().equalsIgnoreCase(version.strip()))
        .findFirst()
        .map(Policy::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    MINIMUMS.stream()
                        .map(ProtocolVersion::jsseName)
                        .collect(
                            Collectors.joining(
                                ", ", "expected one of ", " but was '" + version + "'"))));
  }
}
