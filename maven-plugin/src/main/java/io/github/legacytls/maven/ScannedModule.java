package io.github.legacytls.maven;

import io.github.legacytls.judge.Finding;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.ResourceId;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.FileSet;
import org.apache.maven.project.MavenProject;

/**
 * What of one module is scanned.
 *
 * @param base reports name files from here
 * @param roots the module's own source, resource and class directories
 * @param dependencies archives from outside the reactor, with the artifact they hold
 * @param siblings classes of other modules of the reactor: they answer questions about types, and
 *     are reported by their own module
 */
record ScannedModule(
    Path base,
    OwnRoots roots,
    Map<Path, Artifact> dependencies,
    List<Path> siblings,
    DependencyDeclarations declared) {

  static ScannedModule of(MavenProject project, MavenSession session) {
    Map<Path, Artifact> dependencies = new LinkedHashMap<>();
    List<Path> siblings = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      File file = artifact.getFile();
      if (file == null || !file.exists()) {
        continue;
      }
      Path path = normal(file.toPath());
      if (isSibling(artifact, session)) {
        siblings.add(path);
      } else {
        dependencies.put(path, artifact);
      }
    }
    Path base = base(project, session);
    return new ScannedModule(
        base, roots(project), dependencies, siblings, DependencyDeclarations.of(project, base));
  }

  /** Everything that is scanned: own directories first. */
  List<Path> scanned() {
    return Stream.concat(roots.existing(), dependencies.keySet().stream().sorted()).toList();
  }

  List<Path> classPath() {
    return siblings;
  }

  /** Whether a finding stands in this module's own files. */
  boolean isOwn(Finding finding) {
    return roots.holds(file(finding.pin().site()));
  }

  /** The findings without those of compiled and copied files that their originals have as well. */
  List<Finding> withoutCopies(List<Finding> findings) {
    return roots.withoutCopies(findings, this::file);
  }

  /** For each archive with findings, where this module asks for it. */
  Map<ResourceId, Location> declarations(List<Finding> findings) {
    Map<ResourceId, Location> declarations = new HashMap<>();
    for (Finding finding : findings) {
      Location site = finding.pin().site();
      Optional.ofNullable(dependencies.get(file(site)))
          .ifPresent(
              artifact ->
                  declarations.put(
                      ResourceId.file(site.resource().path()), declared.declarationOf(artifact)));
    }
    return declarations;
  }

  /** Group, artifact and version of the dependency around a place. */
  Optional<String> coordinates(Location site) {
    return Optional.ofNullable(dependencies.get(file(site)))
        .map(
            artifact ->
                artifact.getGroupId()
                    + ":"
                    + artifact.getArtifactId()
                    + ":"
                    + artifact.getVersion());
  }

  private Path file(Location location) {
    return normal(base.resolve(location.resource().path()));
  }

  private static boolean isSibling(Artifact artifact, MavenSession session) {
    return session.getProjects().stream()
        .anyMatch(
            other ->
                other.getGroupId().equals(artifact.getGroupId())
                    && other.getArtifactId().equals(artifact.getArtifactId())
                    && other.getVersion().equals(artifact.getBaseVersion()));
  }

  private static OwnRoots roots(MavenProject project) {
    return new OwnRoots(
        project.getCompileSourceRoots().stream().map(root -> normal(Path.of(root))).toList(),
        project.getResources().stream()
            .map(FileSet::getDirectory)
            .map(directory -> normal(Path.of(directory)))
            .toList(),
        normal(Path.of(project.getBuild().getOutputDirectory())));
  }

  /**
   * The directory of the whole checkout, as far as Maven knows it: code scanning wants paths from
   * there, also for the report of a nested module.
   */
  private static Path base(MavenProject project, MavenSession session) {
    Path module = normal(project.getBasedir().toPath());
    return Optional.ofNullable(session.getRequest().getMultiModuleProjectDirectory())
        .map(directory -> normal(directory.toPath()))
        .filter(directory -> Files.isDirectory(directory) && module.startsWith(directory))
        .orElse(module);
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
