package io.github.legacytls;

import io.github.legacytls.input.SingleResource;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.report.SourceLines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of scanned texts again, when a report shows them. */
final class FileLines implements SourceLines {

  /** Texts whose lines are kept; findings come in the order of their files. */
  private static final int KEPT = 8;

  private final Path base;
  private final Map<ResourceId, List<String>> kept = new LinkedHashMap<>();

  FileLines(Path base) {
    this.base = base;
  }

  @Override
  public synchronized Optional<String> line(ResourceId resource, int number) {
    if (resource.name().endsWith(".class")) {
      return Optional.empty();
    }
    List<String> lines = kept.get(resource);
    if (lines == null) {
      lines = read(resource);
      if (kept.size() == KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(resource, lines);
    }
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1))
        : Optional.empty();
  }

  private List<String> read(ResourceId resource) {
    return SingleResource.read(base, resource)
        .map(found -> new String(found.content(), StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }
}
