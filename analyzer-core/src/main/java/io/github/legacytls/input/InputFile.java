package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to be read. */
public record InputFile(Path path, ResourceId id, ResourceKind kind) {

  private static final int STEP = 1 << 16;

  /** Hands the file, which is no archive, to {@code reader}. */
  public void read(ResourceReader reader, Buffers buffers) {
    try (InputStream in = Files.newInputStream(path)) {
      int length = 0;
      for (int read = 0; read >= 0; length += read) {
        if (length > Limits.MAX_RESOURCE_BYTES) {
          reader.unreadable(
              new Unreadable(
                  id,
                  "is larger than "
                      + Limits.megabytes(Limits.MAX_RESOURCE_BYTES)
                      + " and was not read"));
          return;
        }
        byte[] content = buffers.content(length + STEP);
        read = in.read(content, length, content.length - length);
        if (read < 0) {
          break;
        }
      }
      reader.read(id, kind, Content.of(buffers.content(), length));
    } catch (IOException e) {
      reader.unreadable(FileWalk.unreadable(id, e));
    }
  }
}
