package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.Artifact;
import com.contrastsecurity.sarif.ArtifactLocation;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files a run speaks of, numbered as they come up; entries know the archive around them. */
final class Artifacts {

  static final String BASE = "%SRCROOT%";

  private final Uris uris;
  private final Map<ResourceId, Integer> indices = new LinkedHashMap<>();
  private final List<Artifact> artifacts = new ArrayList<>();

  Artifacts(Uris uris) {
    this.uris = uris;
  }

  /** Where {@code resource} is as a file: for what is nested, the archive that was given. */
  ArtifactLocation file(ResourceId resource) {
    index(resource);
    ResourceId file = ResourceId.file(resource.path());
    ArtifactLocation location = fileLocation(file);
    location.setIndex(index(file));
    return location;
  }

  /** The number of {@code resource}, which gets one if it has none. */
  int index(ResourceId resource) {
    Integer known = indices.get(resource);
    if (known != null) {
      return known;
    }
    Artifact artifact = new Artifact();
    if (resource.isNested()) {
      artifact.setParentIndex(index(resource.archive()));
      artifact.setLocation(entryLocation(resource));
    } else {
      artifact.setLocation(fileLocation(resource));
    }
    int index = artifacts.size();
    indices.put(resource, index);
    artifacts.add(artifact);
    return index;
  }

  List<Artifact> all() {
    return List.copyOf(artifacts);
  }

  private ArtifactLocation fileLocation(ResourceId file) {
    Uris.Reference reference = uris.reference(file.path());
    ArtifactLocation location = new ArtifactLocation();
    location.setUri(reference.uri());
    if (reference.belowBase()) {
      location.setUriBaseId(BASE);
    }
    return location;
  }

  private static ArtifactLocation entryLocation(ResourceId entry) {
    ArtifactLocation location = new ArtifactLocation();
    location.setUri(Uris.entry(entry.name()));
    return location;
  }
}
