package io.github.legacytls.prefilter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.legacytls.Compiled;
import io.github.legacytls.input.ResourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {

  /** What a later step can use, each as the statements of a method. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.net.ssl.SSLContext.getInstance(System.lineSeparator());",
        "((javax.net.ssl.SSLSocket) null).setEnabledProtocols(new String[0]);",
        "new javax.net.ssl.SSLParameters(new String[0], args);",
        "System.setProperty(\"https.protocols\", args[0]);",
        "String options = \"-Djdk.tls.client.protocols=\" + args[0];",
        "String version = \"TLSv1\";",
        "String versions = \"none, SSLv3 and more\";",
        "String url = \"jdbc:mysql://db/app?enabledTLSProtocols=\" + args[0];",
        "@SuppressWarnings(\"TLSv1.1\") int x = 0;",
      })
  void letsPassWhatMayBeAPin(String statements) throws Exception {
    assertThat(source(statements).hit()).as("source").isTrue();
    if (!statements.startsWith("@")) { // such an annotation is in no class file
      assertThat(compiled(statements).hit()).as("class").isTrue();
    }
  }

  /** What shares names with pins and is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.security.MessageDigest.getInstance(\"SHA-256\");",
        "java.util.Map.of(\"key\", \"value\");",
        "System.setProperty(\"user.name\", \"TLS\");",
        "String title = \"details of 1.0\";",
      })
  void dropsWhatCannot(String statements) throws Exception {
    assertThat(compiled(statements).hit()).as("class").isFalse();
    assertThat(source(statements).hit()).as("source").isFalse();
  }

  /** Comments are of no interest, wherever something looks like the begin or end of one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* TLSv1 */",
        "// TLSv1",
        "/** {@code \"TLSv1\"} **/ int i;",
        "String url = \"http://a\"; // TLSv1",
        "String glob = \"/*\"; /* TLSv1 */",
        "char c = '\"'; /* TLSv1 */",
        "char c = '\\''; // \"TLSv1\"",
        "String s = \"\\\"\"; // TLSv1",
        "String s = \"\"\"\n // \\\"\"\" \"\n \"\"\"; // TLSv1",
        "/*/ TLSv1 */",
      })
  void dropsWhatStandsInComments(String statements) {
    assertThat(source(statements).hit()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/**/ String s = \"TLSv1\";",
        "String s = \"/* TLSv1 */\";",
        "String s = \"// TLSv1\";",
        "char c = '\"'; String s = \"TLSv1\";",
        "int i = 4 / 2; String s = \"TLSv1\";",
        "String s = \"\"\"\n \"/*\" TLSv1 */ \"\"\";",
        "String s = \"\" + \"TLSv1\";",
        "String open = \"/*\n String s = \"TLSv1\";",
        "// \n String s = \"TLSv1\";",
        "String s = \"TLSv1",
      })
  void letsPassWhatOnlyLooksLikeAComment(String statements) {
    assertThat(source(statements).hit()).isTrue();
  }

  /** What is worth a finding although no old version is named anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.net.ssl.SSLContext.getInstance(\"Foo\");",
        "javax.net.ssl.SSLContext.getInstance( \n \"TLS1.2\");",
        "io.netty.internal.tcnative.SSLContext.make(args.length, 1);",
        "java.security.Security.setProperty(\"jdk.tls.disabledAlgorithms\", args[0]);",
        "Object o = okhttp3.ConnectionSpec.MODERN_TLS;",
      })
  void sourcesThatTellByThemselves(String statements) {
    assertThat(source(statements).tellsByItself()).isTrue();
  }

  /** These need a name from elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.net.ssl.SSLContext.getInstance(args[0]);",
        "javax.net.ssl.SSLContext.getInstance(\"TLS\");",
        "((javax.net.ssl.SSLSocket) null).setEnabledProtocols(args);",
        "System.setProperty(\"https.protocols\", args[0]);",
      })
  void sourcesThatNeedAName(String statements) {
    assertThat(source(statements).hit()).isTrue();
    assertThat(source(statements).tellsByItself()).isFalse();
  }

  @Test
  void ownersAreKnownUnderRelocatedPackages() {
    Map<String, byte[]> classes =
        Compiled.classes(
            Map.of(
                "shaded/okhttp3/ConnectionSpec",
                "package shaded.okhttp3; public class ConnectionSpec { public static Object"
                    + " COMPATIBLE_TLS = null; }",
                "p/User",
                "package p; class User { Object o = shaded.okhttp3.ConnectionSpec.COMPATIBLE_TLS;"
                    + " }"));

    assertThat(digest(classes.get("p/User")).hit()).isTrue();
  }

  @Test
  void valuesOfAnnotationsCount() {
    byte[] file = Compiled.classFile("p/A", "package p; @Deprecated(since = \"TLSv1\") class A {}");

    assertThat(digest(file).hit()).isTrue();
  }

  @Test
  void configurationPassesWhenItSpeaksOfTls() {
    assertThat(configuration("min: 1.0\nssl: {}").hit()).isTrue();
    assertThat(configuration("enabled-Protocols = x").hit()).isTrue();
    assertThat(configuration("greeting = hello").hit()).isFalse();
    assertThat(configuration("greeting = hello").tellsByItself()).isFalse();
    assertThat(configuration("loader = urlClassLoader").hit()).isFalse();
    assertThat(configuration("useSsl = x").tellsByItself()).isTrue();
  }

  @Test
  void aClassThatCannotBeUnderstoodIsLeftToItsFrontEnd() {
    byte[] whole = Compiled.classFile("p/A", "package p; class A { int i = hashCode(); }");
    byte[] newer = whole.clone();
    newer[7] = 99;

    assertThat(digest(whole).hit()).isFalse();
    assertThat(digest(newer).hit()).isTrue();
    assertThat(digest(Arrays.copyOf(whole, 60)).hit()).isTrue();
    assertThat(digest("no class".getBytes(UTF_8)).hit()).isTrue();
    assertThat(digest(new byte[0]).hit()).isTrue();
  }

  @Test
  void anyChangedByteEndsInADigest() {
    byte[] whole =
        Compiled.classFile(
            "p/A", "package p; class A implements Runnable { public void run() {} }");
    var random = new Random(7);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] = (byte) random.nextInt();
      assertThat(digest(changed)).isNotNull();
    }
  }

  @Test
  void theHeaderOfAClassIsKept() {
    Digest digest =
        digest(
            Compiled.classFile(
                "p/A", "package p; abstract class A extends Thread implements Cloneable {}"));

    assertThat(digest.header())
        .hasValueSatisfying(
            header -> {
              assertThat(header.name()).isEqualTo("p/A");
              assertThat(header.supertypes())
                  .isEqualTo(List.of("java/lang/Thread", "java/lang/Cloneable"));
            });
  }

  private static Digest source(String statements) {
    byte[] text = inMethod(statements).getBytes(UTF_8);
    return Digests.of(ResourceKind.SOURCE, text);
  }

  private static Digest compiled(String statements) {
    return digest(Compiled.classFile("p/A", inMethod(statements)));
  }

  private static Digest configuration(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Digests.of(ResourceKind.CONFIGURATION, bytes);
  }

  private static Digest digest(byte[] classFile) {
    return Digests.of(ResourceKind.CLASS, classFile);
  }

  private static String inMethod(String statements) {
    return "package p; class A { void run(String[] args) throws Exception { " + statements + " } }";
  }
}
