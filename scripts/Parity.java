import io.github.legacytls.LegacyTls;
import io.github.legacytls.ScanRequest;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the findings of each jar of one folder with those of its sources of the same name in another. */
public final class Parity {

  public static void main(String[] folders) throws IOException {
    int different = 0;
    for (Path jar : jarsIn(Path.of(folders[0]))) {
      TreeSet<String> inClasses = findings(jar);
      TreeSet<String> inSources = findings(Path.of(folders[1]).resolve(jar.getFileName()));
      TreeSet<String> common = new TreeSet<>(inClasses);
      common.retainAll(inSources);
      System.out.println(jar.getFileName() + ": " + common.size() + " on both sides");
      different += print("  class only   ", inClasses, common) + print("  source only  ", inSources, common);
    }
    System.out.println(different + " findings on one side only");
  }

  private static int print(String side, TreeSet<String> findings, TreeSet<String> common) {
    findings.removeAll(common);
    findings.forEach(finding -> System.out.println(side + finding));
    return findings.size();
  }

  private static List<Path> jarsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeSet<String> findings(Path archive) {
    TreeSet<String> lines = new TreeSet<>();
    for (Finding finding : LegacyTls.scan(ScanRequest.of(List.of(archive))).findings()) {
      lines.add(describe(finding));
    }
    return lines;
  }

  private static String describe(Finding finding) {
    Location site = finding.pin().site();
    String file = site.resource().name().replaceAll("(\\$[^/]*)?\\.(class|java)$", "");
    return file + ":" + site.line() + " " + finding.verdict().rule().id() + " " + finding.confidence().id() + " "
        + finding.versions().stream().map(v -> v.version().map(Enum::name).orElse(v.written())).sorted().distinct().toList();
  }
}
