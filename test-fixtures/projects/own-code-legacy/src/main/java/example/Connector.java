package example;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

public final class Connector {

  private static final String PROTOCOL = "TLSv1.1";

  private Connector() {}

  public static SSLContext context() throws GeneralSecurityException {
    return Contexts.create(PROTOCOL);
  }
}
