package io.github.legacytls.maven;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The directories of one module.
 *
 * @param output compiled classes and copied resources: mostly the same again, but also what was
 *     written in another language or made by a tool
 */
record OwnRoots(List<Path> sources, List<Path> resources, Path output) {

  /** A place as both the original and its copy know it. */
  private record Spot(String rule, String row, String name, int line) {}

  Stream<Path> existing() {
    return all().filter(Files::exists);
  }

  boolean holds(Path file) {
    return all().anyMatch(file::startsWith);
  }

  List<Finding> withoutCopies(List<Finding> findings, Function<Location, Path> file) {
    Set<Spot> originals = new HashSet<>();
    for (Finding finding : findings) {
      Path path = file.apply(finding.pin().site());
      originalRoot(path).ifPresent(root -> originals.add(spot(finding, root.relativize(path))));
    }
    return findings.stream()
        .filter(
            finding -> {
              Path path = file.apply(finding.pin().site());
              return !path.startsWith(output)
                  || !originals.contains(spot(finding, output.relativize(path)));
            })
        .toList();
  }

  private Optional<Path> originalRoot(Path file) {
    return Stream.concat(sources.stream(), resources.stream()).filter(file::startsWith).findFirst();
  }

  private Stream<Path> all() {
    return Stream.of(sources.stream(), resources.stream(), Stream.of(output))
        .flatMap(roots -> roots)
        .distinct();
  }

  private static Spot spot(Finding finding, Path relative) {
    Location site = finding.pin().site();
    String name =
        site.member().map(Member::className).map(OwnRoots::outermost).orElse(relative.toString());
    return new Spot(finding.verdict().rule().id(), finding.pin().catalogId(), name, site.line());
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }
}
