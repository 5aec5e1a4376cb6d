package io.github.legacytls.maven;

import io.github.legacytls.location.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures an element of a pom: Maven knows the line on which it starts, and no more. */
final class PomElement {

  private PomElement() {}

  /** The element {@code name} that starts on {@code line} (from 1) of {@code pom}. */
  static Region around(Path pom, String name, int line) {
    try {
      return around(Files.readAllLines(pom), name, line);
    } catch (IOException e) {
      return Region.line(line, 0);
    }
  }

  static Region around(List<String> lines, String name, int line) {
    if (line < 1 || line > lines.size()) {
      return Region.line(line, 0);
    }
    int start = lines.get(line - 1).indexOf("<" + name);
    if (start < 0) {
      return Region.line(line, 0);
    }
    String end = "</" + name + ">";
    for (int at = line; at <= lines.size(); at++) {
      int found = lines.get(at - 1).indexOf(end, at == line ? start : 0);
      if (found >= 0) {
        return Region.of(line, start + 1, at, found + end.length() + 1);
      }
    }
    return Region.line(line, 0);
  }
}
