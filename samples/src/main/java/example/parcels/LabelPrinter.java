package example.parcels;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** Talks to label printers, old and new. */
public final class LabelPrinter {

  private final boolean oldFirmware;

  public LabelPrinter(boolean oldFirmware) {
    this.oldFirmware = oldFirmware;
  }

  /** A sin on one of two ways, handed to a wrapper in another file. */
  public SSLContext context() throws GeneralSecurityException {
    if (oldFirmware) {
      return Contexts.create("SSLv3");
    }
    return Contexts.create("TLSv1.3");
  }
}
