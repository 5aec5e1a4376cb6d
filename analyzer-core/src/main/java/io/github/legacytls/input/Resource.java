package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes of one file or archive entry.
 *
 * @param content must not be changed
 */
@SuppressWarnings(
    "ArrayRecordComponent") // identity is the id; the bytes are handed on without a copy on purpose
public record Resource(ResourceId id, byte[] content) {

  /** A resource with a copy of the bytes at hand. */
  public static Resource copyOf(ResourceId id, Content content) throws IOException {
    return new Resource(id, Arrays.copyOf(content.all(), content.size()));
  }
}
