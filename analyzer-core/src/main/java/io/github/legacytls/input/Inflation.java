package io.github.legacytls.input;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** An entry that is inflated into the buffers step by step. Valid until the next entry begins. */
final class Inflation implements Content {

  private static final int INPUT_STEP = 1 << 16;

  private final ByteSource source;
  private final long start;
  private final ZipItem item;
  private final int size;
  private final Buffers buffers;
  private final Inflater inflater;
  private final byte[] content;
  private long taken;
  private int length;

  /**
   * The content of an entry.
   *
   * @param start where its compressed bytes begin
   */
  Inflation(ByteSource source, long start, ZipItem item, Buffers buffers) {
    this.source = source;
    this.start = start;
    this.item = item;
    this.size = (int) item.size();
    this.buffers = buffers;
    this.inflater = buffers.freshInflater();
    this.content = buffers.content(size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Optional<Imprint> imprint() {
    return Optional.of(new Imprint(item.name(), size, item.checksum()));
  }

  @Override
  public byte[] upTo(int end) throws IOException {
    int wanted = Math.min(end, size);
    try {
      while (length < wanted) {
        inflate(wanted);
      }
    } catch (DataFormatException e) {
      throw new ZipException("its compressed content is invalid");
    }
    return content;
  }

  private void inflate(int wanted) throws IOException, DataFormatException {
    if (inflater.finished()) {
      throw new ZipException("it is shorter than the archive's directory says");
    }
    if (inflater.needsDictionary()) {
      throw new ZipException("its compressed content needs a dictionary");
    }
    if (inflater.needsInput()) {
      int step = (int) Math.min(item.compressed() - taken, INPUT_STEP);
      if (step <= 0) {
        throw new ZipException("its compressed content ends too early");
      }
      inflater.setInput(source.view(start + taken, step, buffers));
      taken += step;
    }
    length += inflater.inflate(content, length, wanted - length);
  }
}
