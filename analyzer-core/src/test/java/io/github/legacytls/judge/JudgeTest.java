package io.github.legacytls.judge;

import static io.github.legacytls.judge.Pins.key;
import static io.github.legacytls.judge.Pins.pin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.pin.Circumstance;
import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final Behaviour BEHAVIOUR = Behaviour.load();

  @Test
  void aNewerListDoesNotMendAnOldContextAndIsSaid() {
    Finding finding =
        judge("TLSv1.2").judge(Pins.under(newerList("TLSv1.2,TLSv1.3"))).orElseThrow();

    assertThat(finding.verdict().rule().id()).isEqualTo("legacy-protocol");
    assertThat(finding.verdict().message()).contains("although a newer list is enabled");
    assertThat(finding.verdict().behaviour())
        .isEqualTo(
            "patched JDK (8u291+, 11.0.11+, 16+): client handshake fails; older JDK: client TLS 1.2");
  }

  @Test
  void nothingIsSaidOfWhatANewerListDoesWhereItWasNotMeasured() {
    Finding finding = judge("TLSv1.2").judge(Pins.under(newerList("SSLv3,TLSv1.3"))).orElseThrow();

    assertThat(finding.verdict().behaviour()).isEmpty();
  }

  private static Circumstance newerList(String versions) {
    return new Circumstance(
        Circumstance.Kind.NEWER_LIST,
        pin(Role.ENABLED_PROTOCOLS, "TLSv1.2").site(),
        Pins.reading(versions).versions());
  }

  /** One row for each role, kind of value and minimum; {@code /} separates paths. */
  @ParameterizedTest(name = "{0} {1} >= {2}: {3} {4} {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          CONTEXT_PROTOCOL  | TLSv1                         | TLSv1.2 | error legacy-protocol           | TLSv1                      | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.1                       | TLSv1.2 | error legacy-protocol           | TLSv1.1                    | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.1                       | TLSv1.1 | -                               | -                          | -
          CONTEXT_PROTOCOL  | TLSv1.2                       | TLSv1.2 | note protocol-capped            | TLSv1.2                    | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.2                       | TLSv1.3 | error legacy-protocol           | TLSv1.2                    | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.3                       | TLSv1.2 | -                               | -                          | -
          CONTEXT_PROTOCOL  | TLSv1.3                       | TLSv1.3 | -                               | -                          | -
          CONTEXT_PROTOCOL  | TLS                           | TLSv1.2 | -                               | -                          | -
          CONTEXT_PROTOCOL  | TLS                           | TLSv1.3 | -                               | -                          | -
          CONTEXT_PROTOCOL  | Default                       | TLSv1.2 | -                               | -                          | -
          CONTEXT_PROTOCOL  | SSL                           | TLSv1.2 | note no-effect                  | SSL                        | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.0                       | TLSv1.2 | warning unknown-protocol-name   | TLSv1.0                    | CERTAIN
          CONTEXT_PROTOCOL  | TLS/TLSv1                     | TLSv1.2 | error legacy-protocol           | TLSv1                      | LIKELY
          CONTEXT_PROTOCOL  | TLSv1/TLSv1.1                 | TLSv1.2 | error legacy-protocol           | TLSv1,TLSv1.1              | CERTAIN
          CONTEXT_PROTOCOL  | TLSv1.2/SSL                   | TLSv1.2 | note protocol-capped            | TLSv1.2                    | LIKELY
          ENABLED_PROTOCOLS | TLSv1                         | TLSv1.2 | error legacy-protocol           | TLSv1                      | CERTAIN
          ENABLED_PROTOCOLS | SSLv3,TLSv1                   | TLSv1.2 | error legacy-protocol           | SSLv3,TLSv1                | CERTAIN
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2                 | TLSv1.2 | warning legacy-protocol-allowed | TLSv1                      | CERTAIN
          ENABLED_PROTOCOLS | TLSv1,TLSv1.1,TLSv1.2,TLSv1.3 | TLSv1.2 | warning legacy-protocol-allowed | TLSv1,TLSv1.1              | CERTAIN
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2                 | TLSv1.3 | error legacy-protocol           | TLSv1,TLSv1.2              | CERTAIN
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2                 | TLSv1   | note protocol-capped            | TLSv1.2                    | CERTAIN
          ENABLED_PROTOCOLS | TLSv1,...                     | TLSv1.2 | warning legacy-protocol-allowed | TLSv1                      | CERTAIN
          ENABLED_PROTOCOLS | SSLv2Hello,TLSv1.2            | TLSv1.2 | warning legacy-protocol-allowed | SSLv2Hello                 | CERTAIN
          ENABLED_PROTOCOLS | SSLv2Hello                    | TLSv1.2 | error legacy-protocol           | SSLv2Hello                 | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.2                       | TLSv1.2 | note protocol-capped            | TLSv1.2                    | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.2,...                   | TLSv1.2 | -                               | -                          | -
          ENABLED_PROTOCOLS | TLSv1.2,TLSv1.3               | TLSv1.2 | -                               | -                          | -
          ENABLED_PROTOCOLS | TLSv1.2,TLSv1.3               | TLSv1.3 | warning legacy-protocol-allowed | TLSv1.2                    | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.3                       | TLSv1.2 | -                               | -                          | -
          ENABLED_PROTOCOLS | tlsv1.2                       | TLSv1.2 | warning unknown-protocol-name   | tlsv1.2                    | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.0,TLSv1.2               | TLSv1.2 | warning unknown-protocol-name   | TLSv1.0                    | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.0,TLSv1                 | TLSv1.2 | error legacy-protocol           | TLSv1                      | CERTAIN
          ENABLED_PROTOCOLS | getSupportedProtocols()       | TLSv1.2 | warning legacy-by-default       | SSLv2,SSLv3,TLSv1,TLSv1.1  | CERTAIN
          ENABLED_PROTOCOLS | all                           | TLSv1.2 | note legacy-by-default          | SSLv2,SSLv3,TLSv1,TLSv1.1  | CERTAIN
          ENABLED_PROTOCOLS | TLSv1.3/TLSv1,TLSv1.2         | TLSv1.2 | warning legacy-protocol-allowed | TLSv1                      | LIKELY
          ENABLED_PROTOCOLS | DTLSv1.0                      | TLSv1.2 | error legacy-protocol           | DTLSv1.0                   | CERTAIN
          ENABLED_PROTOCOLS | DTLSv1.2                      | TLSv1.2 | -                               | -                          | -
          ENABLED_PROTOCOLS | ''                            | TLSv1.2 | -                               | -                          | -
          EXCLUDED          | TLSv1,TLSv1.1                 | TLSv1.2 | -                               | -                          | -
          EXCLUDED          | ''                            | TLSv1.2 | -                               | -                          | -
          EXCLUDED          | SSL.*                         | TLSv1.2 | -                               | -                          | -
          MINIMUM           | TLSv1                         | TLSv1.2 | warning legacy-protocol-allowed | TLSv1                      | CERTAIN
          MINIMUM           | TLSv1.2                       | TLSv1.2 | -                               | -                          | -
          MINIMUM           | TLSv1.2                       | TLSv1.3 | warning legacy-protocol-allowed | TLSv1.2                    | CERTAIN
          MINIMUM           | TLSv1.3                       | TLSv1.2 | -                               | -                          | -
          MINIMUM           | TLS                           | TLSv1.2 | -                               | -                          | -
          MINIMUM           | 1.0                           | TLSv1.2 | warning unknown-protocol-name   | 1.0                        | CERTAIN
          MAXIMUM           | TLSv1.1                       | TLSv1.2 | error legacy-protocol           | TLSv1.1                    | CERTAIN
          MAXIMUM           | TLSv1.2                       | TLSv1.2 | note protocol-capped            | TLSv1.2                    | CERTAIN
          MAXIMUM           | TLSv1.2                       | TLSv1.3 | error legacy-protocol           | TLSv1.2                    | CERTAIN
          MAXIMUM           | TLSv1.3                       | TLSv1.2 | -                               | -                          | -
          LEGACY_BY_DEFAULT | all                           | TLSv1.2 | warning legacy-by-default       | SSLv2,SSLv3,TLSv1,TLSv1.1  | CERTAIN
          LEGACY_BY_DEFAULT | TLSv1,TLSv1.2                 | TLSv1.2 | warning legacy-by-default       | TLSv1                      | CERTAIN
          LEGACY_BY_DEFAULT | TLSv1.2,TLSv1.3               | TLSv1.2 | -                               | -                          | -
          INERT             | TLSv1                         | TLSv1.2 | note no-effect                  | TLSv1                      | CERTAIN
          PROPERTY_KEY_VALUE | TLSv1                        | TLSv1.2 | -                               | -                          | -
          CIPHER            | TLSv1                         | TLSv1.2 | -                               | -                          | -
          """)
  void verdictOfRoleVersionsAndMinimum(
      Role role, String paths, String minimum, String verdict, String versions, String confidence) {
    Optional<Finding> finding =
        judge(minimum).judge(pin(role, paths.isEmpty() ? new String[] {""} : paths.split("/")));

    assertThat(finding.map(f -> f.verdict().level().id() + " " + f.verdict().rule().id()))
        .isEqualTo(Optional.ofNullable(verdict));
    assertThat(finding.map(f -> written(f.versions()))).isEqualTo(Optional.ofNullable(versions));
    assertThat(finding.map(f -> f.confidence().name())).isEqualTo(Optional.ofNullable(confidence));
  }

  @ParameterizedTest(name = "deny list {0} >= {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          SSLv3,TLSv1,TLSv1.1          | TLSv1.2 | -
          SSLv3,TLSv1,TLSv1.1,DTLSv1.0 | TLSv1.3 | -
          SSLv3                        | TLSv1.2 | TLSv1,TLSv1.1
          SSLv3                        | TLSv1   | -
          ''                           | TLSv1.2 | SSLv3,TLSv1,TLSv1.1
          SSLv3,TLSv1.1                | TLSv1.2 | TLSv1
          SSLv3,...                    | TLSv1.2 | -
          """)
  void denyListMustKeepTheOldNames(String list, String minimum, String missing) {
    Optional<Finding> finding =
        judge(minimum).judge(key("jdk.tls.disabledAlgorithms", Role.EXCLUDED, list));

    assertThat(finding.map(f -> written(f.versions()))).isEqualTo(Optional.ofNullable(missing));
    finding.ifPresent(f -> assertThat(f.verdict().rule().id()).isEqualTo("legacy-reenabled"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONTEXT_PROTOCOL  | TLSv1         | SSLContext.getInstance is given TLSv1: its clients use nothing newer than TLS 1.0 | patched JDK (8u291+, 11.0.11+, 16+): client handshake fails, server TLS 1.3, down to TLS 1.2; older JDK: client TLS 1.0 silently, server TLS 1.3, down to TLS 1.0
          ENABLED_PROTOCOLS | TLSv1,TLSv1.1 | SSLSocket.setEnabledProtocols enables TLSv1, TLSv1.1 and nothing newer           | patched JDK (8u291+, 11.0.11+, 16+): handshake fails; older JDK: TLS 1.1, down to TLS 1.0
          ENABLED_PROTOCOLS | TLSv1,TLSv1.2 | SSLSocket.setEnabledProtocols enables TLSv1 beside TLSv1.2                       | patched JDK (8u291+, 11.0.11+, 16+): TLS 1.2; older JDK: TLS 1.2, down to TLS 1.0
          MAXIMUM           | TLSv1.1       | SSLSocket.setEnabledProtocols makes TLSv1.1 the newest version that can be used | patched JDK (8u291+, 11.0.11+, 16+): handshake fails; older JDK: TLS 1.1, down to TLS 1.0
          MAXIMUM           | SSLv3         | SSLSocket.setEnabledProtocols makes SSLv3 the newest version that can be used | every JDK: handshake fails
          MINIMUM           | SSLv2Hello    | SSLSocket.setEnabledProtocols makes SSLv2Hello the oldest version that is accepted | patched JDK (8u291+, 11.0.11+, 16+): TLS 1.3, down to TLS 1.2; older JDK: TLS 1.3, down to TLS 1.0
          MINIMUM           | TLSv1         | SSLSocket.setEnabledProtocols makes TLSv1 the oldest version that is accepted | patched JDK (8u291+, 11.0.11+, 16+): TLS 1.3, down to TLS 1.2; older JDK: TLS 1.3, down to TLS 1.0
          LEGACY_BY_DEFAULT | all           | SSLSocket.setEnabledProtocols brings old versions without naming them | patched JDK (8u291+, 11.0.11+, 16+): TLS 1.3, down to TLS 1.2; older JDK: TLS 1.3, down to TLS 1.0
          CONTEXT_PROTOCOL  | SSL           | SSLContext.getInstance is given SSL, which is another name for TLS: it neither enables SSL nor pins a version | patched JDK (8u291+, 11.0.11+, 16+): TLS 1.3, down to TLS 1.2; older JDK: TLS 1.3, down to TLS 1.0
          ENABLED_PROTOCOLS | tlsv1.2       | SSLSocket.setEnabledProtocols is given tlsv1.2, which is no name of a protocol there | every JDK: throws IllegalArgumentException
          """)
  void saysWhatIsPinnedAndWhatItDoes(Role role, String list, String message, String behaviour) {
    Verdict verdict = judge("TLSv1.2").judge(pin(role, list)).orElseThrow().verdict();

    assertThat(verdict.message()).isEqualTo(message);
    assertThat(verdict.behaviour()).isEqualTo(behaviour);
  }

  @Test
  void aPropertyTouchesOneSideOnly() {
    Verdict verdict =
        judge("TLSv1.2")
            .judge(key("https.protocols", Role.ENABLED_PROTOCOLS, "TLSv1,TLSv1.1"))
            .orElseThrow()
            .verdict();

    assertThat(verdict.outcomes()).extracting(Outcome::server).containsOnly("not affected");
    assertThat(verdict.behaviour()).contains("client handshake fails");
    assertThat(verdict.remedy())
        .isEqualTo("set https.protocols to TLSv1.3 and TLSv1.2, or take it out");
  }

  @Test
  void aPropertyOfServersLeavesClientsAlone() {
    Verdict verdict =
        judge("TLSv1.2")
            .judge(key("jdk.tls.server.protocols", Role.ENABLED_PROTOCOLS, "TLSv1,TLSv1.1"))
            .orElseThrow()
            .verdict();

    assertThat(verdict.outcomes()).extracting(Outcome::client).containsOnly("not affected");
    assertThat(verdict.behaviour())
        .isEqualTo(
            "patched JDK (8u291+, 11.0.11+, 16+): server handshake fails;"
                + " older JDK: server TLS 1.1, down to TLS 1.0");
  }

  @Test
  void outcomesNameEachJdkOnce() {
    Verdict verdict =
        judge("TLSv1.2").judge(pin(Role.CONTEXT_PROTOCOL, "TLSv1")).orElseThrow().verdict();

    assertThat(verdict.outcomes())
        .extracting(Outcome::jdk)
        .containsExactly(
            "7",
            "8 before 8u291",
            "8u291 and later",
            "9 and 10",
            "11 before 11.0.11",
            "11.0.11 and later",
            "17",
            "21",
            "25");
  }

  @Test
  void theDenyListOfTheJdkIsNotClaimedForAnotherStack() {
    Pin pin =
        pin(
            "api-482",
            "a/b/Policy.TLS_1_0La/b/Policy;",
            "AWS CDK (service policy)",
            Role.MINIMUM,
            false,
            "TLSv1");

    Verdict verdict = judge("TLSv1.2").judge(pin).orElseThrow().verdict();

    assertThat(verdict.outcomes()).isEmpty();
    assertThat(verdict.behaviour()).startsWith("a remote service applies this").contains("TLSv1");
    assertThat(verdict.message()).startsWith("Policy.TLS_1_0 makes TLSv1 the oldest version");
  }

  @Test
  void whatOnlyKeepsNamesIsNotSaidToThrow() {
    Pin keeping =
        pin("api-151", Pins.ENABLED, "Tomcat 8.5+", Role.ENABLED_PROTOCOLS, false, "tlsv1.2");
    assertThat(verdict(keeping).behaviour()).contains("only keeps the names");
    assertThat(verdict(keeping).outcomes()).isEmpty();
    Pin handing = pin(Role.ENABLED_PROTOCOLS, "tlsv1.2");
    assertThat(verdict(handing).behaviour()).contains("throws IllegalArgumentException");
    Pin old = pin("api-151", Pins.ENABLED, "Tomcat 8.5+", Role.ENABLED_PROTOCOLS, false, "TLSv1");
    assertThat(verdict(old).outcomes()).isNotEmpty();
  }

  @Test
  void aPinOfWhichNothingIsKnownIsNoFinding() {
    assertThat(judge("TLSv1.2").judge(pin(Role.CONTEXT_PROTOCOL))).isEmpty();
  }

  @Test
  void anUnsurePinStaysUnsure() {
    Pin sure = pin(Role.CONTEXT_PROTOCOL, "TLS", "TLSv1");
    Pin unsure =
        new Pin(
            sure.catalogId(),
            sure.api(),
            sure.library(),
            sure.role(),
            false,
            sure.readings(),
            Confidence.POSSIBLE,
            sure.scope(),
            sure.site(),
            sure.sinkSite(),
            "");

    assertThat(judge("TLSv1.2").judge(unsure).map(Finding::confidence))
        .contains(Confidence.POSSIBLE);
  }

  private static Judge judge(String minimum) {
    ProtocolVersion version =
        Arrays.stream(ProtocolVersion.values())
            .filter(v -> v.jsseName().equals(minimum))
            .findFirst()
            .orElseThrow();
    return new Judge(new Policy(version), BEHAVIOUR);
  }

  private static Verdict verdict(Pin pin) {
    return judge("TLSv1.2").judge(pin).orElseThrow().verdict();
  }

  private static String written(List<SpelledVersion> versions) {
    return versions.stream().map(SpelledVersion::written).collect(Collectors.joining(","));
  }
}
