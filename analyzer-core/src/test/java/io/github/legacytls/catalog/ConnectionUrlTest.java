package io.github.legacytls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.ConnectionUrl.Parameter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:mysql://h:3306/db?useSSL=true&enabledTLSProtocols=TLSv1,TLSv1.1&x=1 | useSSL=true enabledTLSProtocols=TLSv1,TLSv1.1 x=1",
        "jdbc:mysql://h/db?a=1&amp;tlsVersions=TLSv1%2CTLSv1.2 | a=1 tlsVersions=TLSv1,TLSv1.2",
        "jdbc:sqlserver://h:1433;encrypt=true;sslProtocol=TLSv1 | encrypt=true sslProtocol=TLSv1",
        "jdbc:db2://h:50001/db:sslConnection=true;sslVersion=TLSv1; | sslConnection=true sslVersion=TLSv1",
        "jdbc:teradata://h/SSLPROTOCOL=TLSv1.1,DATABASE=x | SSLPROTOCOL=TLSv1.1 DATABASE=x",
        "tcp://h:61617?sslEnabled=true;enabledProtocols=TLSv1,TLSv1.1 | sslEnabled=true enabledProtocols=TLSv1,TLSv1.1",
        "failover:(ssl://h:1?socket.enabledProtocols=TLSv1) | socket.enabledProtocols=TLSv1",
        "jdbc:oracle:thin:@(DESCRIPTION=(SECURITY=(SSL_VERSION=1.2 or 1.1))) | SSL_VERSION=1.2 or 1.1",
        "mysqlx://h/db?xdevapi.tls-versions=[TLSv1,TLSv1.2] | xdevapi.tls-versions=[TLSv1,TLSv1.2]",
        "no url, a=b | ''",
        "a=b | ''",
      })
  void findsParameters(String url, String expected) {
    assertThat(
            ConnectionUrl.parameters(url).stream()
                .map(it -> it.key() + "=" + it.value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void tellsWhereAValueStands() {
    String url = "jdbc:mysql://h/db?tlsVersions=TLSv1";
    Parameter only = ConnectionUrl.parameters(url).get(0);
    assertThat(url.substring(only.offset(), only.offset() + only.length())).isEqualTo("TLSv1");
  }
}
