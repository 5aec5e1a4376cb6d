package io.github.legacytls.input;

import java.io.IOException;
import java.util.Optional;

/**
 * The bytes of the resource at hand. Those of an archive are inflated as far as somebody asks: of
 * most classes the first part tells that the rest is of no interest.
 */
public interface Content {

  /** How many bytes there are in all. */
  int size();

  /**
   * Makes the first bytes readable.
   *
   * @param end how many are wanted; it may be more than there are
   * @return an array of which at least the wanted ones are valid, until the next call
   * @throws IOException when what is stored is damaged
   */
  byte[] upTo(int end) throws IOException;

  /** What tells equal contents before they are read; empty where nothing does. */
  default Optional<Imprint> imprint() {
    return Optional.empty();
  }

  /** All bytes, in an array that may be longer. */
  default byte[] all() throws IOException {
    return upTo(size());
  }

  /** The first {@code size} of some bytes. */
  static Content of(byte[] bytes, int size) {
    return new Content() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public byte[] upTo(int end) {
        return bytes;
      }
    };
  }
}
