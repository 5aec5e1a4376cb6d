package io.github.legacytls.judge;

import io.github.legacytls.protocol.ProtocolVersion;

/** What counts as a finding: the oldest version that is allowed. */
public record Policy(ProtocolVersion minimum) {

  public static final Policy DEFAULT = new Policy(ProtocolVersion.TLS_1_2);
}
