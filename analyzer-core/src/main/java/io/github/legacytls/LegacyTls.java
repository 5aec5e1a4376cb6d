package io.github.legacytls;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.TableException;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.judge.Behaviour;
import io.github.legacytls.judge.Example;
import io.github.legacytls.judge.Finding;
import io.github.legacytls.judge.Judge;
import io.github.legacytls.judge.Rule;
import io.github.legacytls.judge.Rules;
import io.github.legacytls.location.Location;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.report.Inventory;
import io.github.legacytls.report.InventoryEntry;
import io.github.legacytls.report.Report;
import io.github.legacytls.scan.Scan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds hardcoded legacy TLS versions. */
public final class LegacyTls {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.pin().site())
          .thenComparing(finding -> finding.verdict().rule().id())
          .thenComparing(finding -> finding.pin().catalogId())
          .thenComparing(finding -> finding.pin().sinkSite());

  private static final Comparator<Problem> BY_RESOURCE =
      Comparator.comparing(Problem::resource).thenComparing(Problem::message);

  private LegacyTls() {}

  /**
   * Scans what is asked for. Input that cannot be read becomes a {@link Problem} of the result and
   * costs nothing else.
   *
   * @throws CatalogException when a table of the user cannot be read
   */
  public static ScanResult scan(ScanRequest request) {
    boolean oldOnly = request.policy().minimum().compareTo(ProtocolVersion.TLS_1_2) <= 0;
    Scan.Result scanned = pins(request, oldOnly ? Scan::forOld : Scan::forAll);
    var report =
        new Report(
            findings(request, scanned.pins()),
            problems(scanned),
            request.policy(),
            new FileLines(request.base()),
            statistics(scanned),
            version(),
            Optional.of(request.base()),
            Map.of());
    return new ScanResult(scanned.pins(), report);
  }

  /**
   * Lists all places that set a version, good, bad and unresolved, and however sure they are.
   *
   * @throws CatalogException when a table of the user cannot be read
   */
  public static Inventory inventory(ScanRequest request) {
    Scan.Result scanned = pins(request, Scan::forAll);
    var judge = new Judge(request.policy(), Behaviour.load());
    return new Inventory(
        scanned.pins().stream().map(pin -> new InventoryEntry(pin, judge.judge(pin))).toList(),
        problems(scanned),
        statistics(scanned));
  }

  private static Scan.Result pins(ScanRequest request, Function<Catalog, Scan> scan) {
    var listing = CompletableFuture.supplyAsync(() -> Scan.list(request.paths(), request.base()));
    Catalog catalog = catalog(request.catalogs());
    return scan.apply(catalog)
        .scan(listing.join(), request.classPath(), request.threads(), request.progress()::read);
  }

  private static List<Problem> problems(Scan.Result scanned) {
    return scanned.problems().stream().sorted(BY_RESOURCE).distinct().toList();
  }

  private static Report.Statistics statistics(Scan.Result scanned) {
    return new Report.Statistics(scanned.files(), scanned.archives(), scanned.classes());
  }

  /** What the program knows, and the rows of users. */
  static Catalog catalog(List<Path> tables) {
    try {
      return Catalog.load(tables);
    } catch (TableException e) {
      throw new CatalogException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Finding> findings(ScanRequest request, List<Pin> pins) {
    var judge = new Judge(request.policy(), Behaviour.load());
    return pins.stream()
        .flatMap(pin -> judge.judge(pin).stream())
        .filter(finding -> finding.confidence().isAtLeast(request.reported()))
        .sorted(BY_PLACE)
        .collect(
            Collectors.toMap(Said::of, finding -> finding, LegacyTls::shorter, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Of two ways of one value, the one that is sooner told. */
  private static Finding shorter(Finding one, Finding other) {
    return other.trace().steps().size() < one.trace().steps().size() ? other : one;
  }

  /** What a finding says to a reader: two ways of one value from one place say it once. */
  private record Said(Location site, String rule, List<SpelledVersion> versions) {
    static Said of(Finding finding) {
      return new Said(finding.pin().site(), finding.verdict().rule().id(), finding.versions());
    }
  }

  /** All rules, in the order of their table. */
  public static List<Rule> rules() {
    return Rules.load().all();
  }

  /** What happens on which JDK where a rule is broken. */
  public static List<Example> examples(Rule rule) {
    return Example.of(rule, Behaviour.load());
  }

  /** The release this is. */
  public static String version() {
    try (InputStream in =
        Objects.requireNonNull(LegacyTls.class.getResourceAsStream("version.properties"))) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
