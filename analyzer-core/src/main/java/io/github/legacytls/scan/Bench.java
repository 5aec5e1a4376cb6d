package io.github.legacytls.scan;

import io.github.legacytls.input.Buffers;
import io.github.legacytls.prefilter.Prefilter;

/** What a thread needs to read resources. */
record Bench(Buffers buffers, Prefilter prefilter, FrontEnds frontEnds) implements AutoCloseable {

  @Override
  public void close() {
    buffers.close();
  }
}
