package io.github.legacytls.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive on disk, divided into stretches that can be read at the same time.
 *
 * @param stretches together all that is to be read; each opens the file for itself
 * @param unreadable what is known not to be readable before anything is read
 */
public record ArchiveFile(List<Stretch> stretches, List<Unreadable> unreadable) {

  /** Compressed bytes of one stretch. */
  private static final long STRETCH = 2 << 20;

  public ArchiveFile {
    stretches = List.copyOf(stretches);
    unreadable = List.copyOf(unreadable);
  }

  /** A part of an archive that is read by itself. */
  @FunctionalInterface
  public interface Stretch {
    /** Hands every resource of this part to {@code reader}, in the archive's order. */
    void read(ResourceReader reader, Buffers buffers);
  }

  /**
   * Looks at what an archive holds; a damaged one gives what stands before the damage.
   *
   * @param wanted which resources are to be read; asked for archives inside this one as well
   */
  public static ArchiveFile open(
      InputFile file, ResourceKind.Classifier classifier, Wanted wanted, Buffers buffers) {
    var contents = new ArchiveContents(classifier, wanted);
    List<Unreadable> unreadable = new ArrayList<>();
    try (ByteSource source = ByteSource.of(file.path())) {
      try {
        List<Entry> entries = contents.entries(file.id(), source, unreadable::add, buffers);
        List<Entry> affordable = contents.affordable(file.id(), source, entries, unreadable::add);
        return new ArchiveFile(divide(file, contents, affordable), unreadable);
      } catch (IOException damage) {
        return new ArchiveFile(List.of(salvage(file, contents, damage)), unreadable);
      }
    } catch (IOException e) {
      return new ArchiveFile(List.of(), List.of(FileWalk.unreadable(file.id(), e)));
    }
  }

  private static Stretch salvage(InputFile file, ArchiveContents contents, IOException damage) {
    return opening(
        file,
        (source, reader, buffers) -> contents.salvage(file.id(), source, damage, reader, buffers));
  }

  private static List<Stretch> divide(
      InputFile file, ArchiveContents contents, List<Entry> entries) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      bytes += entries.get(i).item().compressed();
      if (bytes >= STRETCH || i == entries.size() - 1) {
        List<Entry> part = entries.subList(from, i + 1);
        stretches.add(
            opening(
                file, (source, reader, buffers) -> contents.read(source, part, reader, buffers)));
        from = i + 1;
        bytes = 0;
      }
    }
    return stretches;
  }

  /** Reads something out of an open archive. */
  private interface Reading {
    void read(ByteSource source, ResourceReader reader, Buffers buffers);
  }

  private static Stretch opening(InputFile file, Reading reading) {
    return (reader, buffers) -> {
      try (ByteSource source = ByteSource.of(file.path())) {
        reading.read(source, reader, buffers);
      } catch (IOException e) {
        reader.unreadable(FileWalk.unreadable(file.id(), e));
      }
    };
  }
}
