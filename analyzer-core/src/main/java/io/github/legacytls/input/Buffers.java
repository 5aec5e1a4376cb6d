package io.github.legacytls.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * What a thread uses again and again while it reads: a window on the archive, the inflater, and the
 * bytes of the resource at hand. To be used by one thread at a time.
 */
public final class Buffers implements AutoCloseable {

  /** Large enough that an archive of classes is read in few and long steps. */
  static final int WINDOW = 1 << 20;

  private static final int FIRST_CONTENT = 1 << 16;

  private final Inflater inflater = new Inflater(true);
  private final ByteBuffer window =
      ByteBuffer.allocateDirect(WINDOW).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private Optional<ByteSource.OnDisk> windowSource = Optional.empty();
  private long windowStart;
  private byte[] content = new byte[FIRST_CONTENT];

  /** The inflater, ready for a new entry. */
  Inflater freshInflater() {
    inflater.reset();
    return inflater;
  }

  /** The bytes of the resource at hand. */
  byte[] content() {
    return content;
  }

  /** Room for {@code length} bytes; what was there is kept. */
  byte[] content(int length) {
    if (length > content.length) {
      content = Arrays.copyOf(content, Math.max(length, content.length * 2));
    }
    return content;
  }

  /** A view of a part of a file, by way of the window. */
  ByteBuffer window(ByteSource.OnDisk source, long position, int length) throws IOException {
    boolean inside =
        windowSource.isPresent()
            && windowSource.get() == source
            && position >= windowStart
            && position + length <= windowStart + window.limit();
    if (!inside) {
      window.clear();
      source.fill(position, window);
      window.flip();
      windowSource = Optional.of(source);
      windowStart = position;
      if (window.limit() < length) {
        throw new EOFException("became shorter while it was read");
      }
    }
    return window.slice((int) (position - windowStart), length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
