package io.github.legacytls.resolve;

import java.util.List;

/**
 * The system properties that the JVM itself sets ({@code System.getProperties}). They describe
 * where a program runs, so that no file is worth looking for that sets one.
 */
final class PlatformProperties {

  private static final List<String> BEGINNINGS =
      List.of(
          "user.",
          "os.",
          "file.separator",
          "path.separator",
          "line.separator",
          "java.version",
          "java.vendor",
          "java.home",
          "java.class.",
          "java.io.tmpdir",
          "java.library.path",
          "java.runtime.",
          "java.specification.",
          "java.vm.");

  private PlatformProperties() {}

  static boolean include(String key) {
    return BEGINNINGS.stream().anyMatch(key::startsWith);
  }
}
