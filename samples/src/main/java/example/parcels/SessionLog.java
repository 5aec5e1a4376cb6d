package example.parcels;

import javax.net.ssl.SSLSession;

/** Fine: who reads and compares a version does not set one. */
public final class SessionLog {

  private SessionLog() {}

  public static String describe(SSLSession session) {
    return session.getProtocol().equals("TLSv1") ? "old peer" : "modern peer";
  }
}
