package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {

  @ParameterizedTest
  @CsvSource({
    "shaded/okhttp3/TlsVersion, okhttp3/TlsVersion, true",
    "com/acme/TlsVersion, okhttp3/TlsVersion, false",
    "org/sparkproject/jetty/util/ssl/SslContextFactory, org/eclipse/jetty/util/ssl/SslContextFactory, true",
    "com/acme/util/ssl/SslContextFactory, org/eclipse/jetty/util/ssl/SslContextFactory, false",
    "a/b/io/netty/handler/ssl/SslContextBuilder, io/netty/handler/ssl/SslContextBuilder, true",
    "io/netty/handler/ssl/SslContextBuilder, io/netty/handler/ssl/SslContextBuilder, false",
    "com/acme/javax/net/ssl/SSLContext, javax/net/ssl/SSLContext, false",
  })
  void knowsRelocatedClasses(String actual, String catalogued, boolean expected) {
    assertThat(Owners.relocated(actual, catalogued)).isEqualTo(expected);
  }
}
