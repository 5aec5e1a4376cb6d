package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;

/** Takes resources one after the other. */
public interface ResourceReader {

  /**
   * Takes one resource.
   *
   * @param content can be read only until this returns: its array is used again for the next one
   * @throws IOException when the content turns out to be damaged; whoever hands it out says so
   */
  void read(ResourceId id, ResourceKind kind, Content content) throws IOException;

  /** Hears of something that could not be read. */
  void unreadable(Unreadable unreadable);
}
