package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;
import java.util.Optional;

/**
 * What counts as a finding.
 *
 * @param minimum the oldest version that is allowed
 * @param target the JDK the code will run on, when that is known: it settles how grave a finding is
 */
public record Policy(ProtocolVersion minimum, Optional<JdkRelease> target) {

  public static final Policy DEFAULT = new Policy(ProtocolVersion.TLS_1_2);

  public Policy(ProtocolVersion minimum) {
    this(minimum, Optional.empty());
  }

  /** The same policy for code that will run on {@code release}. */
  public Policy on(JdkRelease release) {
    return new Policy(minimum, Optional.of(release));
  }
}
