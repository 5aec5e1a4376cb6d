package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the entries of archives, and of archives in them.
 *
 * @param wanted which resources are to be read; asked for inner archives as well
 */
record ArchiveContents(ResourceKind.Classifier classifier, Wanted wanted) {

  private static final int HEADER_SIGNATURE = 0x04034b50;
  private static final int HEADER_SIZE = 30;
  private static final int INPUT_STEP = 1 << 16;
  private static final String TOO_MUCH =
      "inflates to more than "
          + Limits.MAX_INFLATION_RATIO
          + " times its size; the rest of it was not read";

  /** What is to be read of an archive, by its directory. */
  List<Entry> entries(
      ResourceId archive, ByteSource source, Consumer<Unreadable> unreadable, Buffers buffers)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> encrypted = new ArrayList<>();
    for (ZipItem item : ZipDirectory.read(source, buffers)) {
      if (!wanted.mayBe(item.name())) {
        continue;
      }
      ResourceKind kind = classifier.kindOf(item.name());
      if (kind == ResourceKind.OTHER) {
        continue;
      }
      ResourceId id = archive.entry(item.name());
      if (!wanted.includes(id)) {
        continue;
      }
      if (item.encrypted()) {
        encrypted.add(item.name());
        continue;
      }
      entries.add(new Entry(id, kind, item));
    }
    if (!encrypted.isEmpty()) {
      unreadable.accept(
          new Unreadable(
              archive,
              "holds encrypted entries that were not read (%d, the first is %s); scan a decrypted copy"
                  .formatted(encrypted.size(), encrypted.get(0))));
    }
    return entries;
  }

  /** The entries up to where the archive would inflate out of all proportion. */
  List<Entry> affordable(
      ResourceId archive, ByteSource source, List<Entry> entries, Consumer<Unreadable> unreadable) {
    var budget = new Budget(source.size());
    for (int i = 0; i < entries.size(); i++) {
      if (!budget.allows(entries.get(i).item().size())) {
        unreadable.accept(new Unreadable(archive, TOO_MUCH));
        return entries.subList(0, i);
      }
    }
    return entries;
  }

  /** Hands out entries whose sizes were found affordable. */
  void read(ByteSource source, List<Entry> entries, ResourceReader reader, Buffers buffers) {
    for (Entry entry : entries) {
      handOut(source, entry, new Budget(entry.item().compressed()), reader, buffers);
    }
  }

  private void handOut(
      ByteSource source, Entry entry, Budget budget, ResourceReader reader, Buffers buffers) {
    int most =
        entry.kind() == ResourceKind.ARCHIVE
            ? Limits.MAX_NESTED_ARCHIVE_BYTES
            : Limits.MAX_RESOURCE_BYTES;
    if (entry.item().size() > most) {
      reader.unreadable(tooLarge(entry.id(), most));
      return;
    }
    try {
      Content content = content(source, entry.item(), buffers);
      deliver(entry.id(), entry.kind(), content, budget, reader, buffers);
    } catch (IOException e) {
      reader.unreadable(new Unreadable(entry.id(), "is damaged: " + reason(e)));
    }
  }

  private void deliver(
      ResourceId id,
      ResourceKind kind,
      Content content,
      Budget budget,
      ResourceReader reader,
      Buffers buffers)
      throws IOException {
    if (kind != ResourceKind.ARCHIVE) {
      reader.read(id, kind, content);
      return;
    }
    if (id.entries().size() > Limits.MAX_NESTING) {
      reader.unreadable(
          new Unreadable(
              id,
              "is nested more than %d archives deep; extract it and scan it by itself"
                  .formatted(Limits.MAX_NESTING)));
      return;
    }
    readNested(id, Arrays.copyOf(content.all(), content.size()), budget, reader, buffers);
  }

  private void readNested(
      ResourceId archive, byte[] bytes, Budget budget, ResourceReader reader, Buffers buffers) {
    ByteSource source = ByteSource.of(bytes);
    try {
      for (Entry entry : entries(archive, source, reader::unreadable, buffers)) {
        if (!budget.allows(entry.item().size())) {
          reader.unreadable(new Unreadable(archive, TOO_MUCH));
          return;
        }
        handOut(source, entry, budget, reader, buffers);
      }
    } catch (IOException damaged) {
      salvage(archive, source, damaged, reader, buffers);
    }
  }

  /** Reads an archive whose directory is lost from its start, as far as it goes. */
  void salvage(
      ResourceId archive,
      ByteSource source,
      IOException damage,
      ResourceReader reader,
      Buffers buffers) {
    var budget = new Budget(source.size());
    int found = 0;
    String why = reason(damage);
    try (InputStream in = source.stream();
        var zip = new ZipInputStream(in)) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        found++;
        ResourceId id = archive.entry(next.getName());
        ResourceKind kind = classifier.kindOf(next.getName());
        if (kind == ResourceKind.OTHER || !wanted.includes(id)) {
          continue;
        }
        int length = readAll(zip, buffers);
        if (!budget.allows(length)) {
          why = TOO_MUCH;
          break;
        }
        deliver(id, kind, Content.of(buffers.content(), length), budget, reader, buffers);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Nothing more can be had; that it is damaged is said below.
    }
    reader.unreadable(
        new Unreadable(
            archive,
            found == 0
                ? "is no readable zip archive: " + why
                : "is damaged: " + why + "; what stands before the damage was read"));
  }

  private static int readAll(InputStream in, Buffers buffers) throws IOException {
    int length = 0;
    while (true) {
      byte[] content = buffers.content(length + INPUT_STEP);
      int read = in.read(content, length, INPUT_STEP);
      if (read < 0) {
        return length;
      }
      length += read;
      if (length > Limits.MAX_RESOURCE_BYTES) {
        throw new ZipException(
            "an entry is larger than " + Limits.megabytes(Limits.MAX_RESOURCE_BYTES));
      }
    }
  }

  private static Content content(ByteSource source, ZipItem item, Buffers buffers)
      throws IOException {
    ByteBuffer header = source.view(item.header(), HEADER_SIZE, buffers);
    if (header.getInt(0) != HEADER_SIGNATURE) {
      throw new ZipException("its header is not where the archive's directory says");
    }
    long start =
        item.header()
            + HEADER_SIZE
            + (header.getShort(26) & 0xffff)
            + (header.getShort(28) & 0xffff);
    if (item.method() == ZipItem.STORED) {
      return stored(source, start, (int) item.size(), buffers);
    }
    if (item.method() != ZipItem.DEFLATED) {
      throw new ZipException(
          "compression method %d is not supported; extract the archive and scan the directory"
              .formatted(item.method()));
    }
    return new Inflation(source, start, item, buffers);
  }

  private static Content stored(ByteSource source, long start, int size, Buffers buffers)
      throws IOException {
    byte[] content = buffers.content(size);
    for (int done = 0; done < size; ) {
      int step = Math.min(size - done, Buffers.WINDOW);
      source.view(start + done, step, buffers).get(content, done, step);
      done += step;
    }
    return Content.of(content, size);
  }

  private static Unreadable tooLarge(ResourceId id, int most) {
    return new Unreadable(
        id, "is larger than " + Limits.megabytes(most) + "; extract it and scan it by itself");
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
