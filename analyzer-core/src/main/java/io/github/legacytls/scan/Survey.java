package io.github.legacytls.scan;

import io.github.legacytls.input.ArchiveFile;
import io.github.legacytls.input.Content;
import io.github.legacytls.input.InputFile;
import io.github.legacytls.input.Listing;
import io.github.legacytls.input.Resource;
import io.github.legacytls.input.ResourceKind;
import io.github.legacytls.input.ResourceReader;
import io.github.legacytls.input.Unreadable;
import io.github.legacytls.input.Wanted;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.prefilter.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads files and archives on all threads, and gives what it found in their order. */
final class Survey {

  /** Plain files that are read in one piece of work. */
  private static final int FILES_AT_ONCE = 64;

  private final Workers<Bench> workers;
  private final ResourceKind.Classifier classifier;
  private final Predicate<Digest> readAtOnce;

  /**
   * A survey by some threads.
   *
   * @param readAtOnce which resources are lowered in the first round
   */
  Survey(Workers<Bench> workers, ResourceKind.Classifier classifier, Predicate<Digest> readAtOnce) {
    this.workers = workers;
    this.classifier = classifier;
    this.readAtOnce = readAtOnce;
  }

  /** Looks at everything once: all is digested, and what is to be read at once is lowered. */
  Share everything(Listing listing, Meter meter) {
    return read(listing.files(), Wanted.everything(), this::digestAndLower, meter);
  }

  /** Reads some resources again, and lowers them. */
  Share again(List<Found> chosen) {
    Set<InputFile> files = new LinkedHashSet<>();
    chosen.forEach(found -> files.add(found.file()));
    Wanted wanted = Wanted.only(chosen.stream().map(Found::id).toList());
    return read(List.copyOf(files), wanted, Survey::lower, (read, all) -> {});
  }

  /** Does several pieces of other work on all threads. */
  <T> List<T> together(List<Supplier<T>> work) {
    List<Future<T>> results = work.stream().map(one -> workers.submit(bench -> one.get())).toList();
    return results.stream().map(Workers::result).toList();
  }

  /** What is done with the bytes of a resource. */
  @FunctionalInterface
  private interface Treatment {
    void treat(Bench bench, Found found, Content content, Share share) throws IOException;
  }

  private void digestAndLower(Bench bench, Found found, Content content, Share share)
      throws IOException {
    Digest digest = bench.prefilter().digest(found.kind(), content);
    share.surveyed().add(new Surveyed(found, digest));
    if (readAtOnce.test(digest)) {
      lower(bench, found, content, share);
    }
  }

  private static void lower(Bench bench, Found found, Content content, Share share)
      throws IOException {
    Resource resource = Resource.copyOf(found.id(), content);
    share.units().add(bench.frontEnds().lower(resource, found.kind()));
  }

  private Share read(List<InputFile> files, Wanted wanted, Treatment treatment, Meter meter) {
    List<Future<List<Future<Share>>>> archives = new ArrayList<>();
    List<InputFile> plain = new ArrayList<>();
    for (InputFile file : files) {
      if (file.kind() == ResourceKind.ARCHIVE) {
        archives.add(workers.submit(bench -> divide(bench, file, wanted, treatment)));
      } else {
        plain.add(file);
      }
    }
    List<Future<Share>> shares = new ArrayList<>();
    for (int from = 0; from < plain.size(); from += FILES_AT_ONCE) {
      List<InputFile> some = plain.subList(from, Math.min(from + FILES_AT_ONCE, plain.size()));
      shares.add(workers.submit(bench -> read(bench, some, treatment)));
    }
    archives.forEach(archive -> shares.addAll(Workers.result(archive)));
    Share all = Share.empty();
    for (int i = 0; i < shares.size(); i++) {
      all.add(Workers.result(shares.get(i)));
      meter.read(i + 1, shares.size());
    }
    return all;
  }

  private static Share read(Bench bench, List<InputFile> files, Treatment treatment) {
    Share share = Share.empty();
    for (InputFile file : files) {
      file.read(new Treating(bench, file, treatment, share), bench.buffers());
    }
    return share;
  }

  /** Divides an archive into further pieces of work; a thread never waits for another. */
  private List<Future<Share>> divide(
      Bench bench, InputFile file, Wanted wanted, Treatment treatment) {
    ArchiveFile archive = ArchiveFile.open(file, classifier, wanted, bench.buffers());
    Share opening = Share.empty();
    archive.unreadable().forEach(unreadable -> opening.problems().add(problem(unreadable)));
    List<Future<Share>> shares = new ArrayList<>();
    shares.add(CompletableFuture.completedFuture(opening));
    for (ArchiveFile.Stretch stretch : archive.stretches()) {
      shares.add(workers.submit(own -> read(own, file, stretch, treatment)));
    }
    return shares;
  }

  private static Share read(
      Bench bench, InputFile file, ArchiveFile.Stretch stretch, Treatment treatment) {
    Share share = Share.empty();
    stretch.read(new Treating(bench, file, treatment, share), bench.buffers());
    return share;
  }

  /** The problem that something could not be read. */
  static Problem problem(Unreadable unreadable) {
    return new Problem(unreadable.resource(), Problem.Severity.UNREAD, unreadable.reason());
  }

  /** Treats what a file gives. */
  private record Treating(Bench bench, InputFile file, Treatment treatment, Share share)
      implements ResourceReader {

    @Override
    public void read(ResourceId id, ResourceKind kind, Content content) throws IOException {
      treatment.treat(bench, new Found(file, id, kind), content, share);
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      share.problems().add(problem(unreadable));
    }
  }
}
