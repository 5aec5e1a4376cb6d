package io.github.legacytls.judge;

import static io.github.legacytls.judge.Pins.key;
import static io.github.legacytls.judge.Pins.pin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.pin.Pin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a pin when the JDK it will run on is known. */
class TargetJdkTest {

  private static final Behaviour BEHAVIOUR = Behaviour.load();

  @ParameterizedTest(name = "{0} {1}, minimum {2}, on {3}: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CONTEXT_PROTOCOL  | TLSv1                 | TLSv1.2 | 8u281   | error   | client TLS 1.0 silently, server not measured
          CONTEXT_PROTOCOL  | TLSv1                 | TLSv1.2 | 17      | error   | client handshake fails, server TLS 1.3, down to TLS 1.2
          CONTEXT_PROTOCOL  | TLSv1.2               | TLSv1.2 | 8u281   | -       | -
          CONTEXT_PROTOCOL  | TLSv1.2               | TLSv1.2 | 17      | note    | client TLS 1.2, server TLS 1.3, down to TLS 1.2
          CONTEXT_PROTOCOL  | TLSv1.2               | TLSv1.3 | 17      | error   | client TLS 1.2, server TLS 1.3, down to TLS 1.2
          ENABLED_PROTOCOLS | TLSv1                 | TLSv1.2 | 8u281   | error   | TLS 1.0 silently
          ENABLED_PROTOCOLS | TLSv1                 | TLSv1.2 | 17      | error   | handshake fails
          ENABLED_PROTOCOLS | SSLv3                 | TLSv1.2 | 8u25    | error   | SSL 3.0 silently
          ENABLED_PROTOCOLS | SSLv3                 | TLSv1.2 | 8u31    | error   | handshake fails
          ENABLED_PROTOCOLS | SSLv3                 | TLSv1.2 | 9       | error   | handshake fails
          ENABLED_PROTOCOLS | SSLv3,TLSv1.2         | TLSv1.2 | 7u72    | warning | TLS 1.2, down to SSL 3.0
          ENABLED_PROTOCOLS | SSLv3,TLSv1.2         | TLSv1.2 | 7       | note    | TLS 1.2
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2         | TLSv1.2 | 8u281   | warning | TLS 1.2, down to TLS 1.0
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2         | TLSv1.2 | 8u291   | note    | TLS 1.2
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2         | TLSv1.2 | 11.0.10 | warning | TLS 1.2, down to TLS 1.0
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2         | TLSv1.2 | 11.0.11 | note    | TLS 1.2
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2         | TLSv1.3 | 17      | error   | TLS 1.2
          ENABLED_PROTOCOLS | TLSv1.2,TLSv1.3       | TLSv1.3 | 17      | warning | TLS 1.3, down to TLS 1.2
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2,TLSv1.3 | TLSv1.2 | 8u251   | error   | throws
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2,TLSv1.3 | TLSv1.2 | 8u261   | warning | TLS 1.3, down to TLS 1.0
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2,TLSv1.3 | TLSv1.2 | 10      | error   | throws IllegalArgumentException
          ENABLED_PROTOCOLS | SSLv2Hello,TLSv1.2    | TLSv1.2 | 17      | note    | TLS 1.2
          ENABLED_PROTOCOLS | SSLv2Hello,TLSv1.2    | TLSv1.2 | 25      | error   | client handshake fails, server TLS 1.2
          ENABLED_PROTOCOLS | tlsv1.2               | TLSv1.2 | 17      | warning | throws IllegalArgumentException
          ENABLED_PROTOCOLS | TLSv1.2               | TLSv1.2 | 7       | -       | -
          ENABLED_PROTOCOLS | TLSv1.2               | TLSv1.2 | 8u281   | -       | -
          ENABLED_PROTOCOLS | TLSv1.2               | TLSv1.2 | 11      | note    | TLS 1.2
          MINIMUM           | TLSv1                 | TLSv1.2 | 7       | warning | TLS 1.2, down to TLS 1.0
          MINIMUM           | TLSv1                 | TLSv1.2 | 21      | note    | TLS 1.3, down to TLS 1.2
          LEGACY_BY_DEFAULT | getSupportedProtocols() | TLSv1.2 | 7     | warning | TLS 1.2, down to TLS 1.0
          LEGACY_BY_DEFAULT | getSupportedProtocols() | TLSv1.2 | 17    | note    | TLS 1.3, down to TLS 1.2
          """)
  void theJdkItWillRunOnSettlesTheLevel(
      Role role, String list, String minimum, String jdk, String level, String happens) {
    Policy policy = Policy.ofMinimum(minimum).on(JdkRelease.parse(jdk));
    Optional<Verdict> verdict =
        new Judge(policy, BEHAVIOUR).judge(pin(role, list)).map(Finding::verdict);

    assertThat(verdict.map(v -> v.level().id())).isEqualTo(Optional.ofNullable(level));
    assertThat(verdict.map(Verdict::behaviour))
        .isEqualTo(Optional.ofNullable(happens).map(h -> "JDK " + jdk + ": " + h));
  }

  @ParameterizedTest(name = "deny list on {0}: {1}")
  @CsvSource({"8u281, note", "8u291, error", "12, note", "17, error"})
  void aDenyListOpensNothingWhereNothingWasForbidden(String jdk, String level) {
    Judge judge = new Judge(Policy.DEFAULT.on(JdkRelease.parse(jdk)), BEHAVIOUR);
    Pin list = key("jdk.tls.disabledAlgorithms", Role.EXCLUDED, "SSLv3");

    assertThat(judge.judge(list).map(f -> f.verdict().level().id())).contains(level);
  }

  @Test
  void theJdkSettlesNothingOfAnotherStack() {
    Judge judge = new Judge(Policy.DEFAULT.on(JdkRelease.parse("17")), BEHAVIOUR);
    String service = "AWS CDK (service policy)";
    Pin old = pin("api-482", "a/b/Policy.TLS_1_0La/b/P;", service, Role.MINIMUM, false, "TLSv1");

    assertThat(judge.judge(old).map(f -> f.verdict().level())).contains(Level.WARNING);
  }
}
