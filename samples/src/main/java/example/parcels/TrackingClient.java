package example.parcels;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** Asks the carrier where a parcel is: the version is written where it is used. */
public final class TrackingClient {

  private TrackingClient() {}

  /** A sin: TLS 1.0 and nothing else. A current JDK refuses the handshake. */
  public static SSLContext pinned() throws GeneralSecurityException {
    return SSLContext.getInstance("TLSv1");
  }

  /** Fine: the name of the algorithm, not of a version. */
  public static SSLContext current() throws GeneralSecurityException {
    return SSLContext.getInstance("TLS");
  }
}
