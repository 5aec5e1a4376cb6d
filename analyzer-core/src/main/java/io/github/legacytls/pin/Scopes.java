package io.github.legacytls.pin;

import io.github.legacytls.location.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** To what part of a project a file belongs, by its path alone. */
final class Scopes {

  private static final Set<String> TEST =
      Set.of("test", "tests", "it", "inttest", "integrationtest", "testfixtures", "androidtest");
  private static final Set<String> SAMPLE =
      Set.of("sample", "samples", "example", "examples", "demo", "demos");
  private static final Set<String> GENERATED =
      Set.of("generated", "generated-sources", "generated-test-sources", "generated-src");
  private static final Set<String> PACKAGE_ROOTS = Set.of("com", "org", "net", "io", "de", "edu");

  private Scopes() {}

  static Scope of(ResourceId resource) {
    // Below the root of the sources a directory is a package, and says nothing.
    String path = resource.path().toLowerCase(Locale.ROOT).replace('\\', '/');
    List<String> directories = directories(path);
    if (directories.stream().anyMatch(GENERATED::contains)) {
      return Scope.GENERATED;
    }
    if (directories.stream().anyMatch(TEST::contains) || path.endsWith("-tests.jar")) {
      return Scope.TEST;
    }
    return directories.stream().anyMatch(SAMPLE::contains) ? Scope.SAMPLE : Scope.MAIN;
  }

  private static List<String> directories(String path) {
    List<String> segments = List.of(path.split("/"));
    List<String> directories = segments.subList(0, segments.size() - 1);
    for (int i = 0; i < directories.size(); i++) {
      boolean sourceRoot =
          i >= 2 && directories.get(i).equals("java") && directories.get(i - 2).equals("src");
      if (sourceRoot || PACKAGE_ROOTS.contains(directories.get(i))) {
        return directories.subList(0, i);
      }
    }
    return directories;
  }
}
