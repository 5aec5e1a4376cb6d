package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one resource that a walk has found before. */
public final class SingleResource {

  private SingleResource() {}

  /** The content of {@code id}, as long as it can still be read. */
  public static Optional<Resource> read(Path base, ResourceId id) {
    ResourceId outermost = ResourceId.file(id.path());
    var file =
        new InputFile(
            base.resolve(id.path()),
            outermost,
            id.isNested() ? ResourceKind.ARCHIVE : ResourceKind.OTHER);
    List<Resource> found = new ArrayList<>();
    try (var buffers = new Buffers()) {
      var reader = new Keeping(found);
      if (id.isNested()) {
        ArchiveFile.open(file, kinds(id), Wanted.only(List.of(id)), buffers)
            .stretches()
            .forEach(stretch -> stretch.read(reader, buffers));
      } else {
        file.read(reader, buffers);
      }
    }
    return found.stream().findFirst();
  }

  /** Everything on the way is an archive, whatever its name. */
  private static ResourceKind.Classifier kinds(ResourceId id) {
    return path -> path.equals(id.name()) ? ResourceKind.SOURCE : ResourceKind.ARCHIVE;
  }

  /** Keeps what it is given. */
  record Keeping(List<Resource> resources) implements ResourceReader {

    @Override
    public void read(ResourceId id, ResourceKind kind, Content content) throws IOException {
      resources.add(Resource.copyOf(id, content));
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      // The scan said so already.
    }
  }
}
