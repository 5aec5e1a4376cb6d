package io.github.legacytls.protocol;

/** The versions of SSL, TLS and DTLS, oldest first within their family. */
public enum ProtocolVersion {
  SSL_2("SSLv2"),
  SSL_3("SSLv3"),
  TLS_1_0("TLSv1"),
  TLS_1_1("TLSv1.1"),
  TLS_1_2("TLSv1.2"),
  TLS_1_3("TLSv1.3"),
  DTLS_1_0("DTLSv1.0"),
  DTLS_1_2("DTLSv1.2"),
  DTLS_1_3("DTLSv1.3");

  private final String jsseName;

  ProtocolVersion(String jsseName) {
    this.jsseName = jsseName;
  }

  /** The name JSSE uses for this version, such as {@code TLSv1} for TLS 1.0. */
  public String jsseName() {
    return jsseName;
  }

  /** For people: {@code TLS 1.0}, {@code SSL 3.0}. */
  public String displayName() {
    String number = jsseName.substring(jsseName.indexOf('v') + 1);
    String family = jsseName.substring(0, jsseName.indexOf('v'));
    return family + " " + (number.contains(".") ? number : number + ".0");
  }

  /** Whether this version belongs to the datagram family. */
  public boolean isDatagram() {
    return compareTo(DTLS_1_0) >= 0;
  }

  /**
   * Whether this version is older than {@code minimum}. A DTLS version is compared with the TLS
   * version it was derived from: DTLS 1.0 from TLS 1.1, DTLS 1.2 from TLS 1.2, DTLS 1.3 from TLS
   * 1.3.
   */
  public boolean isOlderThan(ProtocolVersion minimum) {
    return streamEquivalent().compareTo(minimum.streamEquivalent()) < 0;
  }

  private ProtocolVersion streamEquivalent() {
    return switch (this) {
      case DTLS_1_0 -> TLS_1_1;
      case DTLS_1_2 -> TLS_1_2;
      case DTLS_1_3 -> TLS_1_3;
      default -> this;
    };
  }
}
