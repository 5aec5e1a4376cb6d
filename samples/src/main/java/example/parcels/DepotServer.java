package example.parcels;

import java.io.IOException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;

/** Listens for scanners in the depot. */
public final class DepotServer {

  private final SSLServerSocketFactory sockets;

  public DepotServer(SSLServerSocketFactory sockets) {
    this.sockets = sockets;
  }

  /** A sin: old versions beside a modern one, so an attacker may choose. */
  public SSLServerSocket listen(int port) throws IOException {
    SSLServerSocket socket = (SSLServerSocket) sockets.createServerSocket(port);
    socket.setEnabledProtocols(Protocols.ACCEPTED);
    return socket;
  }

  /** Fine: its twin with modern versions. */
  public SSLServerSocket listenSafely(int port) throws IOException {
    SSLServerSocket socket = (SSLServerSocket) sockets.createServerSocket(port);
    socket.setEnabledProtocols(Protocols.MODERN);
    return socket;
  }
}
