package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers what a reader was given. */
final class Heard implements ResourceReader {
  final Map<String, String> contents = new LinkedHashMap<>();
  final List<String> problems = new ArrayList<>();

  @Override
  public void read(ResourceId id, ResourceKind kind, byte[] bytes, int length) {
    contents.put(id.display(), new String(bytes, 0, length, StandardCharsets.UTF_8));
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    problems.add(unreadable.resource() + ": " + unreadable.reason());
  }
}
