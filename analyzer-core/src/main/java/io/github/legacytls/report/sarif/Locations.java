package io.github.legacytls.report.sarif;

import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import io.github.legacytls.location.Member;
import io.github.legacytls.location.ResourceId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Places as SARIF says them; class, method and line are properties where a class file is meant. */
final class Locations {

  private final Artifacts artifacts;

  Locations(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  Location of(io.github.legacytls.location.Location place) {
    Location location = of(place.resource());
    if (place.resource().isNested() || isClassFile(place.resource())) {
      location.setProperties(properties(place));
    } else if (place.region().hasLine()) {
      location.getPhysicalLocation().setRegion(region(place.region()));
    }
    place.member().ifPresent(member -> location.setLogicalLocations(logical(member)));
    return location;
  }

  Location of(io.github.legacytls.location.Location place, String message) {
    Location location = of(place);
    location.setMessage(Texts.message(message));
    return location;
  }

  /** A whole file. */
  Location of(ResourceId resource) {
    PhysicalLocation physical = new PhysicalLocation();
    physical.setArtifactLocation(artifacts.file(resource));
    Location location = new Location();
    location.setPhysicalLocation(physical);
    return location;
  }

  private static boolean isClassFile(ResourceId resource) {
    return resource.name().endsWith(".class");
  }

  private PropertyBag properties(io.github.legacytls.location.Location place) {
    PropertyBag properties = new PropertyBag();
    place
        .member()
        .ifPresent(
            member -> {
              properties.setAdditionalProperty("class", member.className());
              properties.setAdditionalProperty("method", member.signature());
            });
    if (place.region().hasLine()) {
      properties.setAdditionalProperty("line", place.line());
    }
    if (place.resource().isNested()) {
      properties.setAdditionalProperty("artifactIndex", artifacts.index(place.resource()));
    }
    return properties;
  }

  private static Region region(io.github.legacytls.location.Region place) {
    Region region = new Region();
    region.setStartLine(place.startLine());
    if (place.hasColumns()) {
      region.setStartColumn(place.startColumn());
      region.setEndLine(Math.max(place.endLine(), place.startLine()));
      region.setEndColumn(place.endColumn());
    }
    return region;
  }

  private static Set<LogicalLocation> logical(Member member) {
    String owner = member.className().replace('/', '.');
    LogicalLocation location = new LogicalLocation();
    if (member.method().isEmpty()) {
      location.setName(owner.substring(owner.lastIndexOf('.') + 1));
      location.setFullyQualifiedName(owner);
      location.setKind("type");
    } else {
      location.setName(member.method());
      location.setFullyQualifiedName(owner + "." + member.signature());
      location.setKind("member");
    }
    Set<LogicalLocation> locations = new LinkedHashSet<>();
    locations.add(location);
    return locations;
  }
}
