package io.github.legacytls.cli;

import io.github.legacytls.LegacyTls;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the release, and the Java it runs on, for bug reports. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "legacytls " + LegacyTls.version(),
      "Java "
          + System.getProperty("java.version")
          + " ("
          + System.getProperty("java.vendor", "unknown vendor")
          + ")"
    };
  }
}
