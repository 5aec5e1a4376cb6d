import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How long a scan takes beside what any reader of the same files must do: {@code java Speed.java
 * PATH...}. Directories are compared with reading every byte of their files once, archives with
 * inflating every class in them once. Both run in a JVM of their own, with as many threads as the
 * scan has, in turns; what is printed is the median of the rounds.
 */
public final class Speed {

  private static final int ROUNDS = 5;
  private static final int BUFFER = 1 << 16;

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1 && arguments[0].equals("--read")) {
      System.out.println(readAll(Arrays.copyOfRange(arguments, 1, arguments.length)) + " bytes");
      return;
    }
    if (arguments.length == 0) {
      System.err.println("usage: java scripts/Speed.java PATH...   (run from the root of the project)");
      System.exit(2);
    }
    compare(arguments);
  }

  private record Run(long millis, long peakKilobytes) {}

  private static void compare(String[] paths) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("speed");
    new ProcessBuilder("javac", "-d", classes.toString(), "scripts/Speed.java")
        .inheritIO()
        .start()
        .waitFor();
    List<String> read =
        command("java", "-Xmx400m", "-XX:+UseSerialGC", "-cp", classes.toString(), "Speed", "--read");
    read.addAll(List.of(paths));
    List<String> scan = command("./legacytls", "scan", "--fail-on", "never", "--format", "sarif");
    scan.addAll(List.of("-o", classes.resolve("out.sarif").toString()));
    scan.addAll(List.of(paths));
    run(read);
    run(scan);
    List<Run> reads = new ArrayList<>();
    List<Run> scans = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      reads.add(run(read));
      scans.add(run(scan));
    }
    long base = median(reads);
    long ours = median(scans);
    long peak = scans.stream().mapToLong(Run::peakKilobytes).max().orElse(0);
    System.out.printf(
        "reading once: %d ms; scanning: %d ms; %.1f times; peak of the scan: %d MB%n",
        base, ours, (double) ours / base, peak / 1024);
  }

  private static List<String> command(String... words) {
    return new ArrayList<>(List.of(words));
  }

  private static long median(List<Run> runs) {
    return runs.stream().map(Run::millis).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }

  /** The time until the process ends, and the most memory it had, where the system tells. */
  private static Run run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakOf(process.pid()));
      process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    return new Run((System.nanoTime() - start) / 1_000_000, peak);
  }

  private static long peakOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  private static long readAll(String[] paths) throws Exception {
    List<Path> files = new ArrayList<>();
    for (String path : paths) {
      try (Stream<Path> all = Files.walk(Path.of(path), java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
        all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).forEach(files::add);
      }
    }
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> sums = new ArrayList<>();
      for (int part = 0; part < 2; part++) {
        int first = part;
        Callable<Long> work =
            () -> {
              byte[] buffer = new byte[BUFFER];
              long sum = 0;
              for (int i = first; i < files.size(); i += 2) {
                sum += read(files.get(i), buffer);
              }
              return sum;
            };
        sums.add(workers.submit(work));
      }
      long total = 0;
      for (Future<Long> sum : sums) {
        total += sum.get();
      }
      return total;
    } finally {
      workers.shutdown();
    }
  }

  private static long read(Path file, byte[] buffer) throws IOException {
    if (!file.toString().endsWith(".jar")) {
      try (InputStream in = Files.newInputStream(file)) {
        return drain(in, buffer);
      }
    }
    long sum = 0;
    try (ZipInputStream zip = new ZipInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".class")) {
          sum += drain(zip, buffer);
        }
      }
    }
    return sum;
  }

  private static long drain(InputStream in, byte[] buffer) throws IOException {
    long sum = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sum += read;
    }
    return sum;
  }
}
