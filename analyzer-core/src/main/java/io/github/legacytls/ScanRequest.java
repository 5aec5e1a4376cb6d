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
 * @param catalogs tables of users, whose rows are known beside those of the program
 * @param reported the least sure confidence that is reported
 * @param threads how many threads analyse
 * @param base relative paths in reports start here
 * @param progress hears how far the scan is
 */
public record ScanRequest(
    List<Path> paths,
    List<Path> classPath,
    List<Path> catalogs,
    Policy policy,
    Confidence reported,
    int threads,
    Path base,
    Progress progress) {
  public ScanRequest {
    paths = List.copyOf(paths);
    classPath = List.copyOf(classPath);
    catalogs = List.copyOf(catalogs);
  }

  /** A scan by what the program itself knows, of which nobody hears before its end. */
  public ScanRequest(
      List<Path> paths,
      List<Path> classPath,
      Policy policy,
      Confidence reported,
      int threads,
      Path base) {
    this(paths, classPath, List.of(), policy, reported, threads, base, Progress.UNHEARD);
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
