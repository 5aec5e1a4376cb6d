package io.github.legacytls;

import io.github.legacytls.judge.Policy;
import io.github.legacytls.pin.Confidence;
import java.nio.file.Path;
import java.util.List;

/**
 * What to scan, and how.
 *
 * @param paths directories, archives and files; a directory is walked
 * @param classPath archives and class directories that answer questions about types but are not
 *     themselves reported
 * @param reported the least sure confidence that is reported
 * @param threads how many threads analyse
 * @param base relative paths in reports start here
 */
public record ScanRequest(
    List<Path> paths,
    List<Path> classPath,
    Policy policy,
    Confidence reported,
    int threads,
    Path base) {
  public ScanRequest {
    paths = List.copyOf(paths);
    classPath = List.copyOf(classPath);
  }

  /** Scans {@code paths} with everything else as usual. */
  public static ScanRequest of(List<Path> paths) {
    return new ScanRequest(
        paths,
        List.of(),
        Policy.DEFAULT,
        Confidence.LIKELY,
        Runtime.getRuntime().availableProcessors(),
        Path.of("").toAbsolutePath());
  }
}
