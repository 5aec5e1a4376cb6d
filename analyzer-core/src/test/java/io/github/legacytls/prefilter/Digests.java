package io.github.legacytls.prefilter;

import io.github.legacytls.catalog.Catalog;
import io.github.legacytls.input.Content;
import io.github.legacytls.input.ResourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Digests of bytes in memory. */
final class Digests {

  private static final Prefilter PREFILTER = Prefilter.of(Catalog.load()).create();

  private Digests() {}

  static Digest of(ResourceKind kind, byte[] bytes) {
    try {
      return PREFILTER.digest(kind, Content.of(bytes, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
