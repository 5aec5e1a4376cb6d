package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An archive on disk, divided into stretches that can be read at the same time. */
public final class ArchiveFile implements AutoCloseable {

  /** Compressed bytes of one stretch. */
  private static final long STRETCH = 2 << 20;

  private final ByteSource source;
  private final List<Stretch> stretches;
  private final List<Unreadable> unreadable;

  private ArchiveFile(ByteSource source, List<Stretch> stretches, List<Unreadable> unreadable) {
    this.source = source;
    this.stretches = List.copyOf(stretches);
    this.unreadable = List.copyOf(unreadable);
  }

  /** A part of an archive that is read by itself. */
  @FunctionalInterface
  public interface Stretch {
    /** Hands every resource of this part to {@code reader}, in the archive's order. */
    void read(ResourceReader reader, Buffers buffers);
  }

  /**
   * Opens an archive; a damaged one gives what stands before the damage.
   *
   * @param wanted which resources are to be read; asked for archives inside this one as well
   * @throws IOException when the file cannot be opened at all
   */
  public static ArchiveFile open(
      InputFile file,
      ResourceKind.Classifier classifier,
      Predicate<ResourceId> wanted,
      Buffers buffers)
      throws IOException {
    ByteSource source = ByteSource.of(file.path());
    var contents = new ArchiveContents(classifier, wanted);
    List<Unreadable> unreadable = new ArrayList<>();
    try {
      List<Entry> entries = contents.entries(file.id(), source, unreadable::add, buffers);
      List<Entry> affordable = contents.affordable(file.id(), source, entries, unreadable::add);
      return new ArchiveFile(source, divide(contents, source, affordable), unreadable);
    } catch (IOException damaged) {
      Stretch salvage =
          (reader, own) -> contents.salvage(file.id(), source, damaged, reader, own);
      return new ArchiveFile(source, List.of(salvage), unreadable);
    }
  }

  private static List<Stretch> divide(
      ArchiveContents contents, ByteSource source, List<Entry> entries) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      bytes += entries.get(i).item().compressed();
      if (bytes >= STRETCH || i == entries.size() - 1) {
        List<Entry> part = entries.subList(from, i + 1);
        stretches.add((reader, own) -> contents.read(source, part, reader, own));
        from = i + 1;
        bytes = 0;
      }
    }
    return stretches;
  }

  public List<Stretch> stretches() {
    return stretches;
  }

  /** What is known not to be readable before anything is read. */
  public List<Unreadable> unreadable() {
    return unreadable;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
