package io.github.legacytls.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.catalog.Role;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PinFinderTest {

  private static final String SSL_SOCKET = "javax/net/ssl/SSLSocket";
  private static final String STRINGS = "([Ljava/lang/String;)V";

  private final Facts facts = new Facts();

  @Test
  void aCallOfTheCataloguedTypeIsCertain() {
    facts.call(SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1", "TLSv1.2"));

    assertThat(shown()).containsExactly("api-005 ENABLED_PROTOCOLS [TLSv1 TLSv1.2] CERTAIN");
  }

  @Test
  void aSubtypeCountsAsItsSupertype() {
    facts
        .fact(
            new Fact.Declaration(
                new TypeName.Known("p/MySocket"),
                Fact.Kind.CLASS,
                List.of(new TypeName.Known(SSL_SOCKET)),
                List.of(),
                facts.here()))
        .call("p/MySocket", "setEnabledProtocols", STRINGS, facts.list("TLSv1"));

    assertThat(shown()).containsExactly("api-005 ENABLED_PROTOCOLS [TLSv1] CERTAIN");
  }

  @Test
  void aRelocatedOwnerIsLikely() {
    facts.call(
        "shaded/okhttp3/ConnectionSpec$Builder",
        "tlsVersions",
        "([Lshaded/okhttp3/TlsVersion;)Lshaded/okhttp3/ConnectionSpec$Builder;",
        facts.list(facts.constant("shaded/okhttp3/TlsVersion", "TLS_1_0")));

    assertThat(shown()).singleElement().asString().endsWith("ENABLED_PROTOCOLS [TLS_1_0] LIKELY");
  }

  @Test
  void anUnknownOwnerIsPossibleWhenTheNameSaysEnough() {
    facts
        .call("", "setEnabledProtocols", "", facts.list("TLSv1"))
        .call("", "put", "", facts.literal("https.protocols"), facts.literal("TLSv1"));

    // A key of the table beside a version speaks for itself, whoever is called.
    assertThat(shown())
        .containsExactlyInAnyOrder(
            "api-005 ENABLED_PROTOCOLS [TLSv1] POSSIBLE",
            "cfg-001 ENABLED_PROTOCOLS [TLSv1] LIKELY");
  }

  @Test
  void theOverloadOfCipherSuitesIsNoPin() {
    facts
        .call("javax/net/ssl/SSLParameters", "<init>", STRINGS, facts.list("TLSv1"))
        .call("javax/net/ssl/SSLParameters", "<init>", "", facts.list("TLSv1"))
        .call("javax/net/ssl/SSLParameters", "<init>", "", facts.list("A"), facts.list("TLSv1.1"));

    assertThat(shown()).singleElement().asString().contains("[TLSv1.1]");
  }

  @Test
  void anotherParameterTypeIsAnotherMethod() {
    facts
        .call("javax/net/ssl/SSLSocket", "setEnabledProtocols", "(I)V", facts.literal(1L))
        .call("javax/net/ssl/SSLSocket", "setEnabledProtocols", "", facts.literal(true));

    assertThat(shown()).isEmpty();
  }

  @Test
  void argumentsOfAVariadicParameterAreOneList() {
    facts.call(
        "io/netty/handler/ssl/SslContextBuilder",
        "protocols",
        "",
        facts.literal("TLSv1"),
        facts.literal("TLSv1.1"));

    assertThat(shown()).singleElement().asString().contains("[TLSv1 TLSv1.1]");
  }

  @Test
  void branchesAreReadingsAndWhatIsUnknownLowersTheConfidence() {
    facts
        .call(
            SSL_SOCKET,
            "setEnabledProtocols",
            STRINGS,
            facts.choice(facts.list("TLSv1"), facts.list("TLSv1.3")))
        .call(
            SSL_SOCKET,
            "setEnabledProtocols",
            STRINGS,
            facts.choice(facts.list("TLSv1.1"), facts.unknown()))
        .call(SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.unknown());

    assertThat(shown())
        .containsExactly(
            "api-005 ENABLED_PROTOCOLS [TLSv1][TLSv1.3] CERTAIN",
            "api-005 ENABLED_PROTOCOLS [TLSv1.1] LIKELY",
            "api-005 ENABLED_PROTOCOLS  LIKELY");
  }

  @Test
  void anUnknownElementLeavesTheListOpen() {
    facts.call(SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1", facts.unknown()));

    assertThat(shown()).containsExactly("api-005 ENABLED_PROTOCOLS [TLSv1 ...] CERTAIN");
  }

  @Test
  void keyAndValueAreLookedAtTogether() {
    String descriptor = "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;";
    facts
        .call(
            "java/lang/System",
            "setProperty",
            descriptor,
            facts.literal("https.protocols"),
            facts.literal("TLSv1,TLSv1.2"))
        .call(
            "java/lang/System",
            "setProperty",
            descriptor,
            facts.literal("user.name"),
            facts.literal("TLSv1"))
        .call(
            "java/lang/System",
            "setProperty",
            descriptor,
            facts.literal("jdk.tls.disabledAlgorithms"),
            facts.literal("SSLv3"))
        .call(
            "java/security/Security",
            "setProperty",
            "(Ljava/lang/String;Ljava/lang/String;)V",
            facts.literal("jdk.tls.disabledAlgorithms"),
            facts.literal("SSLv3, RC4"));

    assertThat(shown())
        .containsExactly(
            "cfg-001 ENABLED_PROTOCOLS [TLSv1 TLSv1.2] CERTAIN",
            "cfg-376 INERT [SSLv3] CERTAIN",
            "cfg-004 EXCLUDED deny list [SSLv3] CERTAIN");
  }

  @Test
  void mapsOfPairsAndUrlsHoldSettings() {
    facts
        .call(
            "java/util/Map",
            "of",
            "",
            facts.literal("ssl.enabled.protocols"),
            facts.literal("TLSv1"),
            facts.literal("other"),
            facts.literal("TLSv1"))
        .call(
            "java/sql/DriverManager",
            "getConnection",
            "",
            facts.literal("jdbc:mysql://h/db?useSSL=true&enabledTLSProtocols=TLSv1,TLSv1.1"));

    assertThat(shown()).hasSize(2);
    assertThat(shown().get(0)).contains("[TLSv1]");
    assertThat(shown().get(1)).contains("[TLSv1 TLSv1.1]");
  }

  @Test
  void entriesOfFilesArePins() {
    facts
        .setting("https.protocols", "TLSv1", SettingKind.JVM_ARGUMENT)
        .setting("jdk.tls.disabledAlgorithms", "RC4", SettingKind.JVM_ARGUMENT)
        .setting("jdk.tls.disabledAlgorithms", "RC4", SettingKind.JAVA_SECURITY);

    assertThat(shown())
        .containsExactly(
            "cfg-001 ENABLED_PROTOCOLS [TLSv1] CERTAIN",
            "cfg-376 INERT [] CERTAIN",
            "cfg-004 EXCLUDED deny list [] CERTAIN");
  }

  @Test
  void aKeyNobodyHasListedIsLikelyWhenItsValueHoldsVersionsOnly() {
    facts
        .setting("acme.tls.protocols", "TLSv1,TLSv1.1", SettingKind.PROPERTIES)
        .setting("acme.tls.protocols.excluded", "TLSv1", SettingKind.PROPERTIES)
        .setting("acme.ssl.protocol", "https", SettingKind.PROPERTIES)
        .setting("acme.tls.expected-protocol", "TLSv1", SettingKind.PROPERTIES)
        .setting("acme.tls.protocols", "TLSv1 and others", SettingKind.PROPERTIES)
        .setting("acme.protocols", "TLSv1", SettingKind.PROPERTIES);

    assertThat(shown())
        .containsExactly(
            "key ENABLED_PROTOCOLS [TLSv1 TLSv1.1] LIKELY", "key EXCLUDED [TLSv1] LIKELY");
  }

  @Test
  void aConstantThatBringsOldVersionsIsAPinWhereItIsPassed() {
    facts
        .call(
            "java/util/Arrays",
            "asList",
            "([Ljava/lang/Object;)Ljava/util/List;",
            facts.list(facts.constant("okhttp3/ConnectionSpec", "COMPATIBLE_TLS")))
        .call(
            "java/util/Arrays",
            "asList",
            "([Ljava/lang/Object;)Ljava/util/List;",
            facts.list(facts.constant("okhttp3/ConnectionSpec", "MODERN_TLS")));

    assertThat(shown())
        .containsExactly(
            "api-107 LEGACY_BY_DEFAULT [COMPATIBLE_TLS] CERTAIN",
            "api-108 LEGACY_BY_DEFAULT [MODERN_TLS] POSSIBLE");
  }

  @Test
  void everySupportedProtocolIsAValueOfItsOwn() {
    facts.call(
        SSL_SOCKET,
        "setEnabledProtocols",
        STRINGS,
        facts.result(SSL_SOCKET, "getSupportedProtocols"));

    assertThat(shown())
        .containsExactly("api-005 ENABLED_PROTOCOLS [getSupportedProtocols()] CERTAIN");
  }

  @Test
  void aMethodThatOverridesPinsWhatItReturns() {
    MethodName method =
        new MethodName(
            new TypeName.Known("p/MyClient"),
            "getMinimumVersion",
            Arity.of(0, "()Lorg/bouncycastle/crypto/tls/ProtocolVersion;"));
    facts
        .fact(
            new Fact.Declaration(
                new TypeName.Known("p/MyClient"),
                Fact.Kind.CLASS,
                List.of(new TypeName.Known("org/bouncycastle/crypto/tls/AbstractTlsClient")),
                List.<MemberDeclaration>of(),
                facts.here()))
        .fact(
            new Fact.Return(
                method,
                facts.constant("org/bouncycastle/crypto/tls/ProtocolVersion", "TLSv10"),
                facts.here()));

    assertThat(shown()).containsExactly("api-478 MINIMUM [TLSv10] CERTAIN");
  }

  @Test
  void aPublicFieldIsAPinWhereItIsWritten() {
    facts.fact(
        new Fact.Write(
            new MethodName(new TypeName.Known("p/A"), "m", Arity.of(0, "()V")),
            new FieldName(
                new TypeName.Known("org/apache/rocketmq/remoting/netty/TlsSystemConfig"),
                "tlsProtocols"),
            Optional.empty(),
            facts.literal("TLSv1,TLSv1.2"),
            facts.here()));

    assertThat(shown()).singleElement().asString().contains("[TLSv1 TLSv1.2] CERTAIN");
  }

  @Test
  void aConditionOnTheRuntimeLowersTheConfidence() {
    Guard onRuntime =
        new Guard(
            new Value.Operation(
                "<",
                List.of(facts.result("p/Env", "javaVersion"), facts.literal(7L)),
                facts.here()),
            true);
    Guard other = new Guard(facts.result("p/Env", "isSecure"), true);
    facts
        .call(SSL_SOCKET, "setEnabledProtocols", STRINGS, List.of(onRuntime), facts.list("TLSv1"))
        .call(SSL_SOCKET, "setEnabledProtocols", STRINGS, List.of(other), facts.list("TLSv1"));

    assertThat(facts.pins())
        .extracting(Pin::confidence)
        .containsExactly(Confidence.LIKELY, Confidence.CERTAIN);
  }

  @Test
  void aListThatIsReplacedBeforeItsUseIsNoPin() {
    Value socket = facts.result("p/Net", "socket");
    facts
        .on(socket, SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1"))
        .on(socket, SSL_SOCKET, "setSoTimeout", "(I)V", facts.literal(7L))
        .on(socket, SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1.3"));

    assertThat(shown()).containsExactly("api-005 ENABLED_PROTOCOLS [TLSv1.3] CERTAIN");
  }

  @Test
  void aListThatIsUsedBeforeItIsReplacedIsAPin() {
    Value socket = facts.result("p/Net", "socket");
    facts
        .on(socket, SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1"))
        .on(socket, SSL_SOCKET, "startHandshake", "()V")
        .on(socket, SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1.3"));

    assertThat(shown()).hasSize(2);
  }

  @Test
  void aListThatIsReplacedOnSomePathsOnlyIsAPin() {
    Value socket = facts.result("p/Net", "socket");
    Guard guard = new Guard(facts.result("p/Env", "isNew"), true);
    facts
        .on(socket, SSL_SOCKET, "setEnabledProtocols", STRINGS, facts.list("TLSv1"))
        .on(
            List.of(guard),
            socket,
            SSL_SOCKET,
            "setEnabledProtocols",
            STRINGS,
            facts.list("TLSv1.3"));

    assertThat(shown()).hasSize(2);
  }

  @Test
  void anotherObjectKeepsItsOwnList() {
    facts
        .on(
            facts.result("p/Net", "socket"),
            SSL_SOCKET,
            "setEnabledProtocols",
            STRINGS,
            facts.list("TLSv1"))
        .on(
            facts.result("p/Net", "socket"),
            SSL_SOCKET,
            "setEnabledProtocols",
            STRINGS,
            facts.list("TLSv1.3"));

    assertThat(shown()).hasSize(2);
  }

  @Test
  void theNameOfAContextThatOnlyServersUseDoesNothing() {
    Value context = facts.context("TLSv1");
    facts
        .on(context, "javax/net/ssl/SSLContext", "init", "")
        .on(context, "javax/net/ssl/SSLContext", "getServerSocketFactory", "");

    assertThat(shown()).containsExactly("api-001 INERT [TLSv1] CERTAIN");
  }

  @Test
  void aContextThatClientsUseTooCounts() {
    Value context = facts.context("TLSv1");
    facts
        .on(context, "javax/net/ssl/SSLContext", "getServerSocketFactory", "")
        .on(context, "javax/net/ssl/SSLContext", "getSocketFactory", "");

    assertThat(shown()).containsExactly("api-001 CONTEXT_PROTOCOL [TLSv1] CERTAIN");
  }

  private List<String> shown() {
    return facts.pins().stream().map(PinFinderTest::shown).toList();
  }

  private static String shown(Pin pin) {
    return pin.catalogId()
        + " "
        + pin.role()
        + (pin.denyList() && pin.role() == Role.EXCLUDED ? " deny list" : "")
        + " "
        + pin.readings().stream().map(PinFinderTest::shown).collect(Collectors.joining())
        + " "
        + pin.confidence();
  }

  private static String shown(Reading reading) {
    return reading.versions().stream()
        .map(SpelledVersion::written)
        .collect(Collectors.joining(" ", "[", reading.open() ? " ...]" : "]"));
  }
}
