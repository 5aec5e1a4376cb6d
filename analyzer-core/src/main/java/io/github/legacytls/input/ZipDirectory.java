package io.github.legacytls.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads the directory at the end of a zip archive.
 *
 * <p>Own code, because {@code java.util.zip.ZipFile} reads files only, so that archives in archives
 * would have to be written to disk first, and {@code ZipInputStream} must inflate everything to
 * find the next entry (see docs/adr).
 */
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_SIZE = 56;
  private static final int LOCATOR64_SIGNATURE = 0x07064b50;
  private static final int LOCATOR64_SIZE = 20;
  private static final int ITEM_SIGNATURE = 0x02014b50;
  private static final int ITEM_SIZE = 46;
  private static final int SIGNED_SIGNATURE = 0x05054b50;
  private static final long IN_EXTRA_32 = 0xffffffffL;
  private static final int IN_EXTRA_16 = 0xffff;
  private static final int EXTRA64 = 1;
  private static final int MAX_DIRECTORY_BYTES = Limits.MAX_NESTED_ARCHIVE_BYTES;

  private ZipDirectory() {}

  /**
   * Where the directory lies, and how far everything is off because of bytes before the archive.
   */
  private record Extent(long position, long size, long shift) {}

  /** All entries but directories, in the directory's order. */
  static List<ZipItem> read(ByteSource source, Buffers buffers) throws IOException {
    Extent extent = find(source, buffers);
    if (extent.size > MAX_DIRECTORY_BYTES) {
      throw new ZipException(
          "its directory is larger than " + Limits.megabytes(MAX_DIRECTORY_BYTES));
    }
    ByteBuffer directory = copy(source, extent.position, (int) extent.size, buffers);
    List<ZipItem> items = new ArrayList<>();
    while (directory.remaining() >= ITEM_SIZE
        && directory.getInt(directory.position()) == ITEM_SIGNATURE) {
      if (items.size() == Limits.MAX_ENTRIES) {
        throw new ZipException("it has more than " + Limits.MAX_ENTRIES + " entries");
      }
      ZipItem item = next(directory, extent.shift);
      if (!item.name().endsWith("/")) {
        items.add(item);
      }
    }
    if (directory.remaining() >= Integer.BYTES
        && directory.getInt(directory.position()) != SIGNED_SIGNATURE) {
      throw new ZipException("its directory is damaged");
    }
    return items;
  }

  @SuppressWarnings("ByteBufferBackingArray") // allocated by this class, at offset 0
  private static ZipItem next(ByteBuffer directory, long shift) throws ZipException {
    int at = directory.position();
    int nameLength = directory.getShort(at + 28) & 0xffff;
    int extraLength = directory.getShort(at + 30) & 0xffff;
    int commentLength = directory.getShort(at + 32) & 0xffff;
    int end = at + ITEM_SIZE + nameLength + extraLength + commentLength;
    if (end > directory.limit()) {
      throw new ZipException("its directory is damaged");
    }
    String name = new String(directory.array(), at + ITEM_SIZE, nameLength, StandardCharsets.UTF_8);
    long[] wide = {
      directory.getInt(at + 24) & IN_EXTRA_32,
      directory.getInt(at + 20) & IN_EXTRA_32,
      directory.getInt(at + 42) & IN_EXTRA_32
    };
    fromExtra(directory, at + ITEM_SIZE + nameLength, extraLength, wide);
    directory.position(end);
    boolean encrypted = (directory.getShort(at + 8) & 1) != 0;
    int method = directory.getShort(at + 10) & 0xffff;
    int checksum = directory.getInt(at + 16);
    return new ZipItem(name, encrypted, method, checksum, wide[1], wide[0], wide[2] + shift);
  }

  /** Size, compressed size and offset that do not fit into 32 bits stand in an extra field. */
  private static void fromExtra(ByteBuffer directory, int start, int length, long[] wide) {
    int at = start;
    while (at + 4 <= start + length) {
      int id = directory.getShort(at) & 0xffff;
      int fieldEnd = Math.min(at + 4 + (directory.getShort(at + 2) & 0xffff), start + length);
      int field = at + 4;
      for (int i = 0; id == EXTRA64 && i < wide.length; i++) {
        if (wide[i] == IN_EXTRA_32 && field + 8 <= fieldEnd) {
          wide[i] = directory.getLong(field);
          field += 8;
        }
      }
      at = fieldEnd;
    }
  }

  private static Extent find(ByteSource source, Buffers buffers) throws IOException {
    int tail = (int) Math.min(source.size(), END_SIZE + MAX_COMMENT);
    long start = source.size() - tail;
    ByteBuffer bytes = source.view(start, tail, buffers);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      if (bytes.getInt(at) == END_SIGNATURE
          && at + END_SIZE + (bytes.getShort(at + 20) & 0xffff) <= tail) {
        long size = bytes.getInt(at + 12) & IN_EXTRA_32;
        long offset = bytes.getInt(at + 16) & IN_EXTRA_32;
        boolean wide =
            size == IN_EXTRA_32
                || offset == IN_EXTRA_32
                || (bytes.getShort(at + 10) & 0xffff) == IN_EXTRA_16;
        return extent(source, start + at, size, offset, wide, buffers);
      }
    }
    throw new ZipException("it has no directory at its end");
  }

  private static Extent extent(
      ByteSource source, long end, long size, long offset, boolean wide, Buffers buffers)
      throws IOException {
    if (wide && end >= LOCATOR64_SIZE) {
      ByteBuffer locator = source.view(end - LOCATOR64_SIZE, LOCATOR64_SIZE, buffers);
      if (locator.getInt(0) == LOCATOR64_SIGNATURE) {
        long end64 = locator.getLong(8);
        ByteBuffer record = source.view(end64, END64_SIZE, buffers);
        if (record.getInt(0) != END64_SIGNATURE) {
          throw new ZipException("its directory is damaged");
        }
        return checked(source, record.getLong(48), record.getLong(40), 0);
      }
    }
    // Bytes may stand before the archive (a start script): offsets then count from its own start.
    long position = end - size;
    return checked(source, position, size, position - offset);
  }

  private static Extent checked(ByteSource source, long position, long size, long shift)
      throws ZipException {
    if (position < 0 || size < 0 || shift < 0 || position > source.size() - size) {
      throw new ZipException("its directory is damaged");
    }
    return new Extent(position, size, shift);
  }

  private static ByteBuffer copy(ByteSource source, long position, int size, Buffers buffers)
      throws IOException {
    ByteBuffer copy = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (copy.hasRemaining()) {
      int step = Math.min(copy.remaining(), Buffers.WINDOW);
      copy.put(source.view(position + copy.position(), step, buffers));
    }
    return copy.flip();
  }
}
