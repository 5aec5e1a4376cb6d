package io.github.legacytls.input;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of an archive, on disk or in memory. May be used by several threads. */
interface ByteSource extends Closeable {

  long size();

  /**
   * A little-endian view of {@code length} bytes, at most {@link Buffers#WINDOW}, which is valid
   * until the next call with the same buffers.
   *
   * @throws EOFException when there are fewer
   */
  ByteBuffer view(long position, int length, Buffers buffers) throws IOException;

  /** Everything from the start on. */
  InputStream stream() throws IOException;

  /** A file, read by positions, so that threads do not wait for each other. */
  static ByteSource of(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    return new OnDisk(path, channel, channel.size());
  }

  /** An array that nobody changes any more. */
  static ByteSource of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** A file. */
  final class OnDisk implements ByteSource {
    private final Path path;
    private final FileChannel channel;
    private final long size;

    private OnDisk(Path path, FileChannel channel, long size) {
      this.path = path;
      this.channel = channel;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public ByteBuffer view(long position, int length, Buffers buffers) throws IOException {
      if (position < 0 || position + length > size) {
        throw new EOFException("ends in the middle of an entry");
      }
      return buffers.window(this, position, length);
    }

    /** Fills {@code into} with what stands at {@code position}. */
    void fill(long position, ByteBuffer into) throws IOException {
      long at = position;
      while (into.hasRemaining()) {
        int read = channel.read(into, at);
        if (read < 0) {
          return;
        }
        at += read;
      }
    }

    @Override
    public InputStream stream() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** An array. */
  final class InMemory implements ByteSource {
    private final byte[] bytes;

    private InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public ByteBuffer view(long position, int length, Buffers buffers) throws IOException {
      if (position < 0 || position + length > bytes.length) {
        throw new EOFException("ends in the middle of an entry");
      }
      return ByteBuffer.wrap(bytes, (int) position, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public InputStream stream() {
      return new java.io.ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {}
  }
}
