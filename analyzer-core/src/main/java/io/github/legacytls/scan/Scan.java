package io.github.legacytls.scan;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.catalog.ModelTable;
import io.github.legacytls.input.Buffers;
import io.github.legacytls.input.ClassPath;
import io.github.legacytls.input.FileWalk;
import io.github.legacytls.input.InputFile;
import io.github.legacytls.input.Listing;
import io.github.legacytls.input.ResourceKind;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.pin.PinFinder;
import io.github.legacytls.prefilter.Digest;
import io.github.legacytls.prefilter.DigestIndex;
import io.github.legacytls.prefilter.Prefilter;
import io.github.legacytls.prefilter.Search;
import io.github.legacytls.program.Program;
import io.github.legacytls.program.TypeHeaders;
import io.github.legacytls.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The loop of rounds: from paths to pins. */
public final class Scan {

  /** Rounds of looking for what the last one missed; chains of wrappers are seldom longer. */
  private static final int MAX_ROUNDS = 6;

  /** In so many calls each further round is dear, and chains are no longer than elsewhere. */
  private static final int MANY_CALLS = 20_000;

  private static final int ROUNDS_OF_MANY = 3;

  private final Catalog catalog;
  private final ModelTable models;
  private final Prefilter.Factory prefilters;
  private final Predicate<Digest> readAtOnce;
  private final Predicate<Digest> worthFollowing;
  private final ResourceKind.Classifier classifier = FrontEnds.classifier();

  /** A scan for everything {@code catalog} knows, wherever it comes from. */
  public static Scan forAll(Catalog catalog) {
    return new Scan(catalog, Digest::hit, digest -> true);
  }

  /**
   * A scan for versions older than TLS 1.2: where nothing that is scanned names one, only what
   * tells by itself is read, and what that leaves open is not looked for in all the others.
   */
  public static Scan forOld(Catalog catalog) {
    return new Scan(catalog, Digest::tellsByItself, Digest::mayBringOld);
  }

  /**
   * A scan of its own measure.
   *
   * @param readAtOnce what is read in any case
   * @param worthFollowing what must be somewhere for all hits to be read, and for later rounds
   */
  Scan(Catalog catalog, Predicate<Digest> readAtOnce, Predicate<Digest> worthFollowing) {
    this.readAtOnce = readAtOnce;
    this.worthFollowing = worthFollowing;
    this.catalog = catalog;
    this.models = ModelTable.load();
    this.prefilters = Prefilter.of(catalog);
  }

  /**
   * What was found.
   *
   * @param pins in order of location
   * @param files plain files that were read
   * @param archives files that are archives
   * @param classes class files, in archives or not
   */
  public record Result(
      List<Pin> pins, List<Problem> problems, int files, int archives, int classes) {
    public Result {
      pins = List.copyOf(pins);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Lists what is to be scanned in files, directories and archives. Takes no catalog, so that one
   * can be loaded at the same time.
   *
   * @param base what lies below it is named relative to it
   */
  public static Listing list(List<Path> paths, Path base) {
    return FileWalk.list(paths, base, FrontEnds.classifier());
  }

  /**
   * Scans what was listed.
   *
   * @param classPath archives and directories that answer questions about types only
   * @param meter hears of the first reading, which is most of the work
   */
  public Result scan(Listing listing, List<Path> classPath, int threads, Meter meter) {
    try (var workers = new Workers<>(threads, this::bench);
        var types = new ClassPath(typeSources(listing, classPath))) {
      var survey = new Survey(workers, classifier, readAtOnce);
      Share share = survey.everything(listing, meter);
      Set<Problem> problems = new LinkedHashSet<>();
      listing.unreadable().stream().map(Survey::problem).forEach(problems::add);
      boolean follows = share.surveyed().stream().map(Surveyed::digest).anyMatch(worthFollowing);
      List<Pin> pins =
          follows || !share.units().isEmpty() ? rounds(survey, share, types, follows) : List.of();
      problems.addAll(share.problems());
      share.units().forEach(unit -> problems.addAll(unit.problems()));
      return result(listing, share, pins, problems);
    }
  }

  private Bench bench() {
    return new Bench(new Buffers(), prefilters.create(), new FrontEnds(models));
  }

  private static List<Path> typeSources(Listing listing, List<Path> classPath) {
    Stream<Path> scanned =
        listing.files().stream()
            .filter(file -> file.kind() == ResourceKind.ARCHIVE)
            .map(InputFile::path);
    return Stream.concat(scanned, classPath.stream()).toList();
  }

  /**
   * Finds pins, and reads more, until nothing is missed that could be had.
   *
   * @param follows whether all hits are read, and what they ask for
   */
  private List<Pin> rounds(Survey survey, Share share, ClassPath types, boolean follows) {
    List<Surveyed> surveyed = List.copyOf(share.surveyed());
    var index = new DigestIndex(surveyed.stream().map(Surveyed::digest).toList());
    TypeHeaders headers = new ScannedHeaders(index, types, new FrontEnds(models));
    BitSet read = all(surveyed, one -> readAtOnce.test(one.digest()));
    int last = follows ? MAX_ROUNDS : 1;
    BitSet chosen = follows ? all(surveyed, one -> one.digest().hit()) : new BitSet();
    chosen.or(new Search(index).inherited(catalog).find());
    BitSet silent = all(surveyed, Scan::isSilent);
    var finder = new PinFinder(catalog, survey::together);
    Optional<Resolver> before = Optional.empty();
    for (int round = 1; ; round++) {
      chosen.andNot(read);
      read.or(chosen);
      Share more = survey.again(chosen.stream().mapToObj(i -> surveyed.get(i).resource()).toList());
      share.add(more);
      Program program = Program.of(share.units(), headers);
      Resolver resolver =
          before
              .map(known -> known.with(more.units(), program))
              .orElseGet(() -> new Resolver(program, models));
      before = Optional.of(resolver);
      List<Pin> pins = finder.find(program, resolver);
      chosen = Questions.of(resolver.demand(), index).find();
      chosen.andNot(read);
      chosen.andNot(silent);
      boolean isLast = round == last || (round >= ROUNDS_OF_MANY && isLarge(program));
      if (chosen.isEmpty() || isLast) {
        return pins;
      }
    }
  }

  private static boolean isLarge(Program program) {
    return program.calls().size() > MANY_CALLS;
  }

  /** Configuration that says nothing of TLS or protocols has no version to give to any code. */
  private static boolean isSilent(Surveyed one) {
    return one.resource().kind() == ResourceKind.CONFIGURATION && !one.digest().hit();
  }

  private static BitSet all(List<Surveyed> surveyed, Predicate<Surveyed> which) {
    var chosen = new BitSet();
    for (int i = 0; i < surveyed.size(); i++) {
      chosen.set(i, which.test(surveyed.get(i)));
    }
    return chosen;
  }

  private static Result result(
      Listing listing, Share share, List<Pin> pins, Set<Problem> problems) {
    int archives =
        (int) listing.files().stream().filter(f -> f.kind() == ResourceKind.ARCHIVE).count();
    int classes =
        (int)
            share.surveyed().stream()
                .filter(s -> s.resource().kind() == ResourceKind.CLASS)
                .count();
    return new Result(
        pins, new ArrayList<>(problems), listing.files().size() - archives, archives, classes);
  }
}
