package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds classes by name in archives and class directories, and reads a class when it is asked for.
 * What cannot be read is not there; of two classes of one name, the first counts.
 */
public final class ClassPath implements AutoCloseable {

  private final List<Path> paths;
  private final Buffers buffers = new Buffers();
  private final Map<String, Place> places = new HashMap<>();
  private final List<Path> directories = new ArrayList<>();
  private boolean listed;

  /** Where a class stands in an archive. */
  private record Place(Path archive, ZipItem item) {}

  public ClassPath(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /** The class file of {@code internalName}. */
  public synchronized Optional<Resource> find(String internalName) {
    if (!listed) {
      listed = true;
      paths.stream().filter(path -> Files.isRegularFile(path)).forEach(this::list);
      paths.stream().filter(path -> Files.isDirectory(path)).forEach(directories::add);
    }
    if (internalName.indexOf('\0') >= 0 || internalName.contains("..")) {
      return Optional.empty(); // no class has such a name, and no other file is to be read
    }
    String name = internalName + ".class";
    Optional<Place> place = Optional.ofNullable(places.get(name));
    return place.isPresent() ? read(place.get(), name) : inDirectory(name);
  }

  private void list(Path archive) {
    try (ByteSource source = ByteSource.of(archive)) {
      for (ZipItem item : ZipDirectory.read(source, buffers)) {
        if (item.name().endsWith(".class")) {
          places.putIfAbsent(item.name(), new Place(archive, item));
        }
      }
    } catch (IOException e) {
      // The scan itself says so where the archive is to be reported.
    }
  }

  private Optional<Resource> read(Place place, String name) {
    var contents = new ArchiveContents(path -> ResourceKind.CLASS, Wanted.everything());
    ResourceId id = ResourceId.file(place.archive.toString()).entry(name);
    List<Resource> taken = new ArrayList<>();
    try (ByteSource source = ByteSource.of(place.archive)) {
      contents.read(
          source,
          List.of(new Entry(id, ResourceKind.CLASS, place.item)),
          new SingleResource.Keeping(taken),
          buffers);
    } catch (IOException e) {
      return Optional.empty();
    }
    return taken.stream().findFirst();
  }

  private Optional<Resource> inDirectory(String name) {
    for (Path directory : directories) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        List<Resource> taken = new ArrayList<>();
        new InputFile(file, ResourceId.file(file.toString()), ResourceKind.CLASS)
            .read(new SingleResource.Keeping(taken), buffers);
        return taken.stream().findFirst();
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    buffers.close();
  }
}
