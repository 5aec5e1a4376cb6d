package io.github.legacytls.judge;

import java.net.InetAddress;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import javax.rmi.ssl.SslRMIServerSocketFactory;

/**
 * Runs in a JVM of its own: does one thing, sets the properties of JSSE that are read once, and
 * prints those of them that had been read by then.
 *
 * <p>Written in the Java of release 8, so that older JDKs can be asked too.
 */
public final class FirstUseProbe {

  private static final String NEW = "TLSv1.3";
  private static final String LIST = "TLSv1.2";

  private final Map<String, Callable<?>> uses = new LinkedHashMap<>();

  private FirstUseProbe() {
    for (String name : Arrays.asList("TLS", "SSL", "DTLS", "Default", "TLSv1", LIST, NEW)) {
      uses.put(
          "javax/net/ssl/SSLContext.getInstance/1 " + name, () -> SSLContext.getInstance(name));
    }
    uses.put("javax/net/ssl/SSLContext.getDefault/0", SSLContext::getDefault);
    uses.put("javax/net/ssl/SSLSocketFactory.getDefault/0", SSLSocketFactory::getDefault);
    uses.put(
        "javax/net/ssl/SSLServerSocketFactory.getDefault/0", SSLServerSocketFactory::getDefault);
    String connection = "javax/net/ssl/HttpsURLConnection.";
    uses.put(
        connection + "getDefaultSSLSocketFactory/0",
        HttpsURLConnection::getDefaultSSLSocketFactory);
    // A connection cannot be had without what makes it.
    uses.put(connection + "setSSLSocketFactory/1", FirstUseProbe::connection);
    uses.put(connection + "setHostnameVerifier/1", FirstUseProbe::connection);
    uses.put(connection + "connect/0", FirstUseProbe::connection);
    uses.put(connection + "getResponseCode/0", FirstUseProbe::connection);
    uses.put(connection + "getInputStream/0", FirstUseProbe::connection);
    for (String scheme : Arrays.asList("https:", "http:")) {
      String url = scheme + "//127.0.0.1:1/";
      uses.put("java/net/URL.openConnection/0 " + scheme, () -> new URL(url).openConnection());
      uses.put("java/net/URL.openStream/0 " + scheme, failing(() -> new URL(url).openStream()));
      uses.put("java/net/URL.getContent/0 " + scheme, failing(() -> new URL(url).getContent()));
    }
    uses.put(
        "java/net/http/HttpClient.newHttpClient/0",
        () -> Class.forName("java.net.http.HttpClient").getMethod("newHttpClient").invoke(null));
    uses.put("javax/rmi/ssl/SslRMIServerSocketFactory.<init>/0", SslRMIServerSocketFactory::new);
    uses.put(
        "javax/rmi/ssl/SslRMIServerSocketFactory.<init>/3",
        () -> new SslRMIServerSocketFactory(null, new String[] {LIST}, false));
    uses.put(
        "javax/rmi/ssl/SslRMIClientSocketFactory.createSocket/2",
        failing(() -> new SslRMIClientSocketFactory().createSocket("127.0.0.1", 1)));
    uses.put("nothing", () -> "");
    uses.put("a client of " + LIST, () -> context(LIST).getSocketFactory().createSocket());
    uses.put(
        "a server of " + LIST,
        () ->
            context(LIST)
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    uses.put("new SslRMIClientSocketFactory", SslRMIClientSocketFactory::new);
  }

  /** Nobody listens at the other end. */
  private static Callable<?> failing(Callable<?> use) {
    return () -> {
      try {
        return use.call();
      } catch (java.io.IOException expected) {
        return "";
      }
    };
  }

  private static HttpsURLConnection connection() throws Exception {
    return (HttpsURLConnection) new URL("https://127.0.0.1:1/").openConnection();
  }

  private static SSLContext context(String name) throws Exception {
    SSLContext context = SSLContext.getInstance(name);
    context.init(null, null, null);
    return context;
  }

  /** {@code USE}, or {@code USE default} for one after another default context was set. */
  public static void main(String[] arguments) throws Exception {
    Callable<?> use = new FirstUseProbe().uses.get(arguments[0]);
    if (use == null) {
      throw new IllegalArgumentException("no such use: " + arguments[0]);
    }
    if (arguments.length > 1) {
      SSLContext.setDefault(context(LIST));
    }
    use.call();
    System.setProperty("jdk.tls.client.protocols", LIST);
    System.setProperty("jdk.tls.server.protocols", LIST);
    System.out.println(
        (wasRead(true) ? "jdk.tls.client.protocols " : "")
            + (wasRead(false) ? "jdk.tls.server.protocols" : ""));
  }

  /** What is read now has no effect if it was read before. */
  private static boolean wasRead(boolean client) throws Exception {
    SSLEngine engine = context("TLS").createSSLEngine();
    engine.setUseClientMode(client);
    return Arrays.asList(engine.getEnabledProtocols()).contains(NEW);
  }
}
