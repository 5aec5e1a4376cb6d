package example.parcels;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** A wrapper, as every larger application has one: its callers are the findings. */
final class Contexts {

  private Contexts() {}

  static SSLContext create(String protocol) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance(protocol);
    context.init(null, null, null);
    return context;
  }
}
