package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.ir.SettingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLookupTest {

  private final KeyLookup lookup = Catalog.load().keyLookup();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https.protocols | JVM_ARGUMENT | cfg-001",
        "https.protocols | CODE | cfg-001",
        "jdk.tls.client.protocols | CODE | cfg-002",
        "jdk.tls.disabledAlgorithms | JAVA_SECURITY | cfg-004",
        "jdk.tls.disabledAlgorithms | JVM_ARGUMENT | cfg-376",
        "jdk.tls.disabledAlgorithms | CODE | cfg-376",
        "jdk.certpath.disabledAlgorithms | JAVA_SECURITY | -",
        "server.ssl.enabled-protocols | YAML | cfg-053",
        "server.ssl.enabledProtocols | PROPERTIES | cfg-053",
        "server.ssl.enabled_protocols[0] | PROPERTIES | cfg-053",
        "server.ssl.enabled-protocols | JVM_ARGUMENT | cfg-053",
        "SERVER_SSL_PROTOCOL | ENVIRONMENT | cfg-052",
        "SERVER_SSL_ENABLEDPROTOCOLS_1 | ENVIRONMENT | cfg-053",
        "SERVER_SSL_ENABLED_PROTOCOLS | ENVIRONMENT | cfg-053",
        "spring.ssl.bundle.pem.web.options.enabled-protocols | YAML | cfg-062",
        "spring.ssl.bundle.pem.web.options.enabledProtocols[1] | YAML | cfg-062",
        "SPRING_SSL_BUNDLE_PEM_WEB_PROTOCOL | ENVIRONMENT | cfg-061",
        "spring.cloud.stream.kafka.binder.configuration[ssl.enabled.protocols] | YAML | cfg-224",
        "spring.cloud.stream.kafka.binder.configuration.[ssl.enabled.protocols] | YAML | cfg-224",
        "spring.kafka.consumer.ssl.protocol | YAML | cfg-058",
        "ssl.enabled.protocols | PROPERTIES | cfg-088",
        "ssl.enabled.protocols | CODE | cfg-088",
        "listener.name.internal.ssl.protocol | PROPERTIES | cfg-087",
        "security.protocol | PROPERTIES | -",
        "mail.smtp.ssl.protocols | CODE | cfg-103",
        "enabledTLSProtocols | URL | cfg-105",
        "sslProtocol | URL | cfg-108",
        "sslProtocol | YAML | -",
        "steve.ocpp.enabled-protocols | YAML | -",
        "tier1.sources.http1.include-protocols | PROPERTIES | cfg-136",
        "KAFKA_SSL_ENABLED_PROTOCOLS | ENVIRONMENT | cfg-089",
        "KAFKA_INTERNAL_SSL_PROTOCOL | ENVIRONMENT | cfg-089",
        "server.applicationConnectors[0].supportedProtocols | YAML | cfg-077",
        "hadoop.ssl.enabled.protocols | XML | cfg-127",
        "hadoop.ssl.enabled.protocols | CODE | cfg-127",
        "zookeeper.ssl.quorum.enabledProtocols | JVM_ARGUMENT | cfg-126",
        "downloader.tls.protocols | CODE | api-726",
        "unknown.key | PROPERTIES | -",
        "/Server/Service/Connector[@port=\"8443\"]/@sslEnabledProtocols | XML | cfg-031",
        "/Server/Service/Connector/SSLHostConfig/@protocols | XML | cfg-034",
        "/Server/Engine/Realm[@className=\"org.apache.catalina.realm.JNDIRealm\"]/@sslProtocol | XML | cfg-037",
        "/Server/Engine/Realm[@className=\"a.Other\"]/@sslProtocol | XML | -",
        "/Configure/New[@class=\"org.eclipse.jetty.util.ssl.SslContextFactory$Server\"]/Set[@name=\"IncludeProtocols\"]/Array/Item | XML | cfg-039",
        "/Configure/Set[@name=\"ExcludeProtocols\"]/Array/Item | XML | cfg-040",
        "/configuration/appender/ssl/parameters/excludedProtocols | XML | cfg-170",
        "/ssl/protocol-versions/name | XML | cfg-248",
        "/ssl/protocol-versions[@usage=\"black-list\"]/name | XML | cfg-249",
        "/project/properties/https.protocols | XML | cfg-212",
        "/project/build/plugins/plugin/configuration/protocol | XML | -",
        "--tls1 | LINES | cfg-349",
      })
  void finds(String key, SettingKind kind, String expected) {
    assertThat(lookup.keysMatching(key, kind).stream().findFirst().map(Key::id).orElse(null))
        .isEqualTo(expected);
  }
}
