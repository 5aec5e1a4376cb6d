package example;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

public final class Connector {

  private Connector() {}

  public static SSLContext context() throws GeneralSecurityException {
    return SSLContext.getInstance("TLSv1.3");
  }
}
