package io.github.legacytls.judge;

import static io.github.legacytls.judge.Pins.pin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.pin.Pin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com/acme/Tls.use(Ljava/lang/String;)V  | Tls.use
          Tls.use(I)V                            | Tls.use
          com/acme/Tls$Builder.<init>([I)V       | new Tls.Builder
          com/acme/Tls.OLDLcom/acme/Version;     | Tls.OLD
          com/acme/Tls.OLDI                      | Tls.OLD
          com.acme.tls.version                   | com.acme.tls.version
          https.protocolsI                       | https.protocolsI
          //Connector/@sslEnabledProtocols       | //Connector/@sslEnabledProtocols
          """)
  void aMemberIsKnownByItsFormWhateverItsRowIsCalled(String api, String shown) {
    Pin pin = pin("acme-1", api, "Acme", Role.ENABLED_PROTOCOLS, false, "TLSv1");

    assertThat(Place.of(pin).shown()).isEqualTo(shown);
    assertThat(Place.of(pin).isCode()).isEqualTo(!shown.equals(api));
  }
}
