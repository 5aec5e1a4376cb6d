package io.github.legacytls;

import io.github.legacytls.report.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Folders that were scanned as users do, their files named from the folder on. */
public final class Scanned {

  private Scanned() {}

  public static ScanResult below(Path folder) {
    Path base = folder.toAbsolutePath();
    ScanRequest usual = ScanRequest.of(List.of(base));
    return LegacyTls.scan(
        new ScanRequest(
            usual.paths(),
            usual.classPath(),
            usual.policy(),
            usual.reported(),
            usual.threads(),
            base));
  }

  /** What a user reads. */
  public static String text(ScanResult result) throws IOException {
    StringBuilder report = new StringBuilder();
    Format.TEXT.reporter().write(result.report(), report);
    return report.toString();
  }
}
