package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;

/** Takes resources one after the other. */
public interface ResourceReader {

  /**
   * Takes one resource.
   *
   * @param bytes hold the content up to {@code length}, and only until this returns: the array is
   *     used again for the next one
   */
  void read(ResourceId id, ResourceKind kind, byte[] bytes, int length);

  /** Hears of something that could not be read. */
  void unreadable(Unreadable unreadable);
}
