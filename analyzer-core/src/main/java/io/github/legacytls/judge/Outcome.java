package io.github.legacytls.judge;

/**
 * What a pin does on one JDK.
 *
 * @param jdk range of JDK releases: {@code 8u291 and later}
 * @param client what happens to a client: {@code fails: SSLHandshakeException}, {@code TLS 1.0},
 *     {@code TLS 1.2 (capped)}
 * @param server what happens to a server
 */
public record Outcome(String jdk, String client, String server) {}
