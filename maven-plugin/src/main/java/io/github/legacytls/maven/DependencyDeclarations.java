package io.github.legacytls.maven;

import io.github.legacytls.location.Location;
import io.github.legacytls.location.Region;
import io.github.legacytls.location.ResourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.project.MavenProject;

/** Finds the element of a pom that brought an artifact into a module. */
final class DependencyDeclarations {

  private final MavenProject project;
  private final Path base;

  private DependencyDeclarations(MavenProject project, Path base) {
    this.project = project;
    this.base = base;
  }

  static DependencyDeclarations of(MavenProject project, Path base) {
    return new DependencyDeclarations(project, base);
  }

  /**
   * The {@code <dependency>} that asks for {@code artifact}, or for what asks for it in turn; when
   * it is inherited from outside of the checkout, the {@code <parent>}; else the module's pom.
   */
  Location declarationOf(Artifact artifact) {
    return direct(artifact)
        .flatMap(dependency -> element(dependency, "dependency"))
        .or(() -> parent().flatMap(parent -> element(parent, "parent")))
        .orElseGet(() -> Location.of(resource(project.getFile().toPath()), Region.whole()));
  }

  private Optional<Dependency> direct(Artifact artifact) {
    List<String> trail = Optional.ofNullable(artifact.getDependencyTrail()).orElse(List.of());
    // The trail starts with the module itself.
    String id = trail.size() > 1 ? trail.get(1) : artifact.getId();
    return project.getDependencies().stream()
        .filter(dependency -> id.startsWith(dependency.getManagementKey() + ":"))
        .findFirst();
  }

  private Optional<InputLocationTracker> parent() {
    return Optional.ofNullable(project.getModel().getParent());
  }

  private Optional<Location> element(InputLocationTracker tracker, String name) {
    InputLocation start = tracker.getLocation("");
    if (start == null || start.getSource() == null || start.getSource().getLocation() == null) {
      return Optional.empty();
    }
    Path pom = Path.of(start.getSource().getLocation()).toAbsolutePath().normalize();
    if (!pom.startsWith(base)) {
      return Optional.empty();
    }
    return Optional.of(
        Location.of(resource(pom), PomElement.around(pom, name, start.getLineNumber())));
  }

  private ResourceId resource(Path pom) {
    Path absolute = pom.toAbsolutePath().normalize();
    Path named = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return ResourceId.file(named.toString().replace('\\', '/'));
  }
}
