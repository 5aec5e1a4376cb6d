package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.io.IOException;
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
  public void read(ResourceId id, ResourceKind kind, Content content) throws IOException {
    contents.put(
        id.display(), new String(content.all(), 0, content.size(), StandardCharsets.UTF_8));
  }

  @Override
  public void unreadable(Unreadable unreadable) {
    problems.add(unreadable.resource() + ": " + unreadable.reason());
  }
}
