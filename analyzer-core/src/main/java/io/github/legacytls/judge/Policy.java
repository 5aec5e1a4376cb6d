package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What counts as a finding.
 *
 * @param minimum the oldest version that is allowed
 * @param target the JDK the code will run on, when that is known: it settles how grave a finding is
 */
public record Policy(ProtocolVersion minimum, Optional<JdkRelease> target) {

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

  public Policy(ProtocolVersion minimum) {
    this(minimum, Optional.empty());
  }

  /** The same policy for code that will run on {@code release}. */
  public Policy on(JdkRelease release) {
    return new Policy(minimum, Optional.of(release));
  }
}
