package io.github.legacytls.judge;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Runs in a JVM of its own, reads questions from its standard input, and answers each with the cell
 * that a real loopback handshake fills: mechanism, value and side, separated by tabs, give {@code
 * TLS 1.2, down to TLS 1.0}, {@code fails} or {@code throws: NoSuchAlgorithmException}.
 *
 * <p>Written in the Java of release 8, so that older JDKs can be asked too.
 */
public final class HandshakeProbe {

  private static final int TIMEOUT_MILLIS = 5000;
  private static final List<String> VERSIONS =
      Arrays.asList("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private final KeyManagerFactory keys;
  private final TrustManagerFactory trust;
  private final List<String> supported;
  private final ExecutorService executor = Executors.newCachedThreadPool();

  private HandshakeProbe(String keyStoreFile, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(keyStoreFile)) {
      store.load(in, password.toCharArray());
    }
    keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password.toCharArray());
    trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    supported = Arrays.asList(peerContext().getSupportedSSLParameters().getProtocols());
  }

  /**
   * {@code KEYSTORE PASSWORD}, or {@code --deny-list} to print the list this JVM is shipped with.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("--deny-list")) {
      System.out.println(Security.getProperty("jdk.tls.disabledAlgorithms"));
      return;
    }
    HandshakeProbe probe = new HandshakeProbe(arguments[0], arguments[1]);
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      String[] question = line.split("\t", -1);
      System.out.println(probe.answer(question[0], question[1], question[2]));
    }
    probe.executor.shutdownNow();
  }

  private String answer(String mechanism, String value, String side) {
    try {
      if (mechanism.equals("context")) {
        return cell(side, value, null);
      }
      if (mechanism.equals("enabled")) {
        return cell(side, "TLS", value.split(","));
      }
      if (mechanism.equals("raised")) {
        String[] contextAndList = value.split(":", -1);
        return cell(side, contextAndList[0], contextAndList[1].split(","));
      }
      if (mechanism.equals("https.protocols")) {
        System.setProperty(mechanism, value);
        return http();
      }
      // Every other property was given to this JVM at its start.
      return cell(side, "TLS", null);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return "throws: " + e.getClass().getSimpleName();
    } catch (Exception e) {
      return "unexpected: " + e;
    }
  }

  private String cell(String side, String contextName, String[] enabled) throws Exception {
    boolean client = side.equals("client");
    SSLContext tested = context(contextName);
    if (enabled != null) {
      // Throws for a name that nobody takes, before any handshake.
      tested.createSSLEngine().setEnabledProtocols(enabled);
    }
    Optional<String> newest = handshake(client, tested, enabled, supported);
    if (!newest.isPresent()) {
      return "fails";
    }
    for (String version : VERSIONS) {
      if (supported.contains(version)) {
        Optional<String> old = handshake(client, tested, enabled, peerOf(version, client));
        if (old.isPresent()) {
          return range(newest.get(), old.get());
        }
      }
    }
    return "unexpected: nothing but " + newest.get();
  }

  /** A server also takes the hello in the format of SSL 2.0, which chooses no version. */
  private static List<String> peerOf(String version, boolean server) {
    return server ? Arrays.asList("SSLv2Hello", version) : Arrays.asList(version);
  }

  private static String range(String newest, String oldest) {
    return newest.equals(oldest) ? shown(newest) : shown(newest) + ", down to " + shown(oldest);
  }

  private static String shown(String version) {
    if (version.equals("SSLv3")) {
      return "SSL 3.0";
    }
    return version.equals("TLSv1") ? "TLS 1.0" : version.replace("TLSv", "TLS ");
  }

  private SSLContext context(String name) throws Exception {
    SSLContext context = SSLContext.getInstance(name);
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** A context that no property reaches, so that the peer is the same in every configuration. */
  private SSLContext peerContext() throws Exception {
    try {
      return context("TLSv1.3");
    } catch (GeneralSecurityException e) {
      return context("TLSv1.2");
    }
  }

  /** The version agreed upon, empty when the handshake fails. */
  private Optional<String> handshake(
      boolean testClient, SSLContext tested, String[] enabled, List<String> peer) throws Exception {
    SSLContext other = peerContext();
    String[] peerList = peer.toArray(new String[0]);
    SSLContext server = testClient ? other : tested;
    SSLContext client = testClient ? tested : other;
    try (SSLServerSocket listening =
        (SSLServerSocket)
            server
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listening.setSoTimeout(TIMEOUT_MILLIS);
      restrict(listening, testClient ? peerList : enabled);
      Future<Boolean> accepted = executor.submit(accept(listening));
      Optional<String> agreed = connect(client, testClient ? enabled : peerList, listening);
      return accepted.get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS) ? agreed : Optional.empty();
    }
  }

  private static void restrict(SSLServerSocket socket, String[] enabled) {
    if (enabled != null) {
      socket.setEnabledProtocols(enabled);
    }
  }

  private static Callable<Boolean> accept(SSLServerSocket listening) {
    return () -> {
      try (SSLSocket socket = (SSLSocket) listening.accept()) {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.startHandshake();
        socket.getInputStream().read();
        socket.getOutputStream().write(1);
        return true;
      } catch (java.io.IOException e) {
        return false;
      }
    };
  }

  private static Optional<String> connect(
      SSLContext context, String[] enabled, SSLServerSocket listening) throws Exception {
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
      if (enabled != null) {
        socket.setEnabledProtocols(enabled);
      }
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort()),
          TIMEOUT_MILLIS);
      socket.startHandshake();
      socket.getOutputStream().write(1);
      socket.getInputStream().read();
      return Optional.of(socket.getSession().getProtocol());
    } catch (java.io.IOException e) {
      return Optional.empty();
    }
  }

  /** What HttpsURLConnection agrees upon with a server of this JVM. */
  private String http() throws Exception {
    Optional<String> newest = request(supported);
    if (!newest.isPresent()) {
      return "fails";
    }
    if (newest.get().startsWith("throws")) {
      return newest.get();
    }
    for (String version : VERSIONS) {
      Optional<String> old =
          supported.contains(version) ? request(Arrays.asList(version)) : Optional.<String>empty();
      if (old.isPresent()) {
        return range(newest.get(), old.get());
      }
    }
    return "unexpected: nothing but " + newest.get();
  }

  private Optional<String> request(List<String> peer) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String[] seen = {""};
    server.setHttpsConfigurator(
        new HttpsConfigurator(peerContext()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setProtocols(peer.toArray(new String[0]));
          }
        });
    server.createContext(
        "/",
        exchange -> {
          SSLSession session = ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
          seen[0] = session.getProtocol();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      URL url = new URL("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(context("TLS").getSocketFactory());
      connection.setHostnameVerifier((host, session) -> true);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.getResponseCode();
      return Optional.of(seen[0]);
    } catch (java.io.IOException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of("throws: " + cause.getClass().getSimpleName());
    } finally {
      server.stop(0);
    }
  }
}
