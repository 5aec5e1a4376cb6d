package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.util.Arrays;

/**
 * The bytes of one file or archive entry.
 *
 * @param content must not be changed
 */
@SuppressWarnings(
    "ArrayRecordComponent") // identity is the id; the bytes are handed on without a copy on purpose
public record Resource(ResourceId id, byte[] content) {

  /** A resource of the first {@code length} of some bytes, which may then change. */
  public static Resource copyOf(ResourceId id, byte[] bytes, int length) {
    return new Resource(id, Arrays.copyOf(bytes, length));
  }
}
