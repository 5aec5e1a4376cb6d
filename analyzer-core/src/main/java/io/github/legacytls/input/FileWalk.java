package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists the files below the paths a user names. */
public final class FileWalk {

  /** Directories that hold no code of the project; one that a user names is walked all the same. */
  private static final Set<String> SKIPPED =
      Set.of(".git", ".hg", ".svn", ".bzr", "CVS", "node_modules", "bower_components");

  private static final int MAGIC_BYTES = 4;

  private final Path base;
  private final ResourceKind.Classifier classifier;
  private final Map<ResourceId, InputFile> files = new LinkedHashMap<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  private FileWalk(Path base, ResourceKind.Classifier classifier) {
    this.base = base.toAbsolutePath().normalize();
    this.classifier = classifier;
  }

  /**
   * Lists files that are worth reading.
   *
   * @param paths files and directories; links below a directory are followed to files only, so that
   *     no walk is endless
   * @param base what lies below it is named relative to it
   */
  public static Listing list(List<Path> paths, Path base, ResourceKind.Classifier classifier) {
    var walk = new FileWalk(base, classifier);
    paths.forEach(walk::start);
    return new Listing(List.copyOf(walk.files.values()), walk.unreadable);
  }

  private void start(Path path) {
    Path absolute = base.resolve(path).normalize();
    try {
      BasicFileAttributes attributes = Files.readAttributes(absolute, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        walk(absolute);
      } else {
        add(absolute, kindOfNamed(absolute));
      }
    } catch (IOException e) {
      unreadable.add(unreadable(id(absolute), e));
    }
  }

  private void walk(Path directory) {
    for (Path child : children(directory)) {
      try {
        visit(child);
      } catch (IOException e) {
        unreadable.add(unreadable(id(child), e));
      }
    }
  }

  private List<Path> children(Path directory) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      unreadable.add(unreadable(id(directory), new IOException(e)));
    } catch (IOException e) {
      unreadable.add(unreadable(id(directory), e));
    }
    Path[] sorted = children.toArray(Path[]::new);
    Arrays.sort(sorted);
    return List.of(sorted);
  }

  private void visit(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      if (!SKIPPED.contains(path.getFileName().toString())) {
        walk(path);
      }
      return;
    }
    ResourceKind kind = classifier.kindOf(id(path).path());
    if (kind == ResourceKind.OTHER) {
      return;
    }
    // Links to nothing are ordinary: editors mark open files with them.
    if (attributes.isRegularFile() || Files.isRegularFile(path)) {
      add(path, kind);
    }
  }

  /** A file that a user names is read even if its name does not tell what it is. */
  private ResourceKind kindOfNamed(Path file) throws IOException {
    ResourceKind kind = classifier.kindOf(id(file).path());
    if (kind != ResourceKind.OTHER) {
      return kind;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(MAGIC_BYTES);
      if (Arrays.equals(magic, new byte[] {'P', 'K', 3, 4})) {
        return ResourceKind.ARCHIVE;
      }
      boolean isClass =
          Arrays.equals(magic, new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});
      return isClass ? ResourceKind.CLASS : ResourceKind.OTHER;
    }
  }

  private void add(Path path, ResourceKind kind) {
    ResourceId id = id(path);
    if (kind == ResourceKind.OTHER) {
      unreadable.add(
          new Unreadable(id, "is no class, source, archive or configuration file that is known"));
      return;
    }
    files.putIfAbsent(id, new InputFile(path, id, kind));
  }

  private ResourceId id(Path absolute) {
    Path named = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return ResourceId.file(named.toString().replace(File.separatorChar, '/'));
  }

  /** Says in plain words why something could not be read. */
  static Unreadable unreadable(ResourceId id, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Unreadable(id, "does not exist; check the path");
    }
    if (e instanceof AccessDeniedException) {
      return new Unreadable(id, "may not be read; check its permissions");
    }
    if (e instanceof FileSystemLoopException) {
      return new Unreadable(id, "is a link to itself; remove it");
    }
    return new Unreadable(
        id,
        "cannot be read: "
            + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
  }
}
