package example.parcels;

import java.security.Security;

/** Sets the whole JVM, which is where nobody looks for it later. */
public final class Startup {

  private Startup() {}

  /** Two sins: a property that pins, and a deny list without its old names. */
  public static void main(String[] arguments) {
    System.setProperty("https.protocols", "TLSv1,TLSv1.1");
    Security.setProperty("jdk.tls.disabledAlgorithms", "RC4, DES, MD5withRSA");
  }
}
