package example;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

final class Contexts {

  private Contexts() {}

  static SSLContext create(String protocol) throws GeneralSecurityException {
    return SSLContext.getInstance(protocol);
  }
}
