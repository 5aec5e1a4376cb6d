package io.github.legacytls.input;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a resource is, by its name. */
public enum ResourceKind {
  CLASS,
  SOURCE,
  CONFIGURATION,
  ARCHIVE,
  /** Nothing that is read. */
  OTHER;

  private static final Set<String> ARCHIVES =
      Set.of(
          "jar", "war", "ear", "zip", "aar", "har", "hpi", "jpi", "kar", "nar", "par", "rar", "sar",
          "wab");

  /**
   * Tells kinds by name.
   *
   * @param isConfiguration whether a name (without directories) is that of a configuration file
   */
  public static Classifier classifier(Predicate<String> isConfiguration) {
    return path -> of(path, isConfiguration);
  }

  /** Tells the kind of a resource from its path. */
  @FunctionalInterface
  public interface Classifier {
    ResourceKind kindOf(String path);
  }

  /** What a library was built with says nothing about those who use it. */
  private static final String BUILD_OF_LIBRARY = "META-INF/maven/";

  private static ResourceKind of(String path, Predicate<String> isConfiguration) {
    if (path.endsWith(".class")) {
      return CLASS;
    }
    if (path.endsWith(".java")) {
      return SOURCE;
    }
    int dot = path.lastIndexOf('.');
    if (dot >= 0 && ARCHIVES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      return ARCHIVE;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith(BUILD_OF_LIBRARY)) {
      return OTHER;
    }
    return isConfiguration.test(name) ? CONFIGURATION : OTHER;
  }
}
