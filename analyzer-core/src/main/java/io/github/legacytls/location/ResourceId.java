package io.github.legacytls.location;

import java.util.List;

/**
 * Identifies one file, or one entry of an archive, however deeply nested.
 *
 * @param path the file as the user named it, with {@code /} between its parts
 * @param entries the way inside the archive: {@code ["WEB-INF/lib/a.jar", "p/B.class"]}; empty for
 *     a plain file
 */
public record ResourceId(String path, List<String> entries) implements Comparable<ResourceId> {

  public ResourceId {
    entries = List.copyOf(entries);
  }

  public static ResourceId file(String path) {
    return new ResourceId(path, List.of());
  }

  /** The entry {@code name} of this archive. */
  public ResourceId entry(String name) {
    if (entries.isEmpty()) {
      return new ResourceId(path, List.of(name));
    }
    var inner = new java.util.ArrayList<>(entries);
    inner.add(name);
    return new ResourceId(path, inner);
  }

  /** Whether this stands inside an archive. */
  public boolean isNested() {
    return !entries.isEmpty();
  }

  /** The name that tells the kind: the innermost entry, or the file. */
  public String name() {
    return entries.isEmpty() ? path : entries.get(entries.size() - 1);
  }

  /**
   * The archive that directly holds this resource, or the resource itself when it is a plain file.
   */
  public ResourceId archive() {
    return entries.isEmpty() ? this : new ResourceId(path, entries.subList(0, entries.size() - 1));
  }

  /** For people and reports: {@code app.war!/WEB-INF/lib/a.jar!/p/B.class}. */
  public String display() {
    return entries.isEmpty() ? path : path + "!/" + String.join("!/", entries);
  }

  @Override
  public int compareTo(ResourceId other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0 || entries == other.entries) {
      return byPath;
    }
    int common = Math.min(entries.size(), other.entries.size());
    for (int i = 0; i < common; i++) {
      int byEntry = entries.get(i).compareTo(other.entries.get(i));
      if (byEntry != 0) {
        return byEntry;
      }
    }
    return Integer.compare(entries.size(), other.entries.size());
  }

  @Override
  public String toString() {
    return display();
  }
}
