package io.github.legacytls.location;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource.
 *
 * @param member the method around the place; empty outside of classes
 */
public record Location(ResourceId resource, Optional<Member> member, Region region)
    implements Comparable<Location> {

  public static Location of(ResourceId resource, Region region) {
    return new Location(resource, Optional.empty(), region);
  }

  public int line() {
    return region.startLine();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // facts of one resource share its name
  public int compareTo(Location other) {
    // Written out: facts are sorted by the hundred thousand.
    int order = resource == other.resource ? 0 : resource.compareTo(other.resource);
    if (order == 0) {
      order = Integer.compare(region.startLine(), other.region.startLine());
    }
    if (order == 0) {
      order = Integer.compare(region.startColumn(), other.region.startColumn());
    }
    if (order == 0 && !member.equals(other.member)) {
      order = className().compareTo(other.className());
      if (order == 0) {
        order = signature().compareTo(other.signature());
      }
    }
    return order == 0 ? Integer.compare(region.ordinal(), other.region.ordinal()) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location place
        && region.equals(place.region)
        && member.equals(place.member)
        && resource.equals(place.resource);
  }

  @Override
  public int hashCode() {
    // Written out as well: locations are keys of nearly every map.
    int hash = resource.name().hashCode();
    hash = hash * 31 + region.startLine();
    hash = hash * 31 + region.startColumn();
    hash = hash * 31 + region.ordinal();
    return member.isEmpty()
        ? hash
        : (hash * 31 + member.get().className().hashCode()) * 31 + member.get().method().hashCode();
  }

  private String className() {
    return member.map(Member::className).orElse("");
  }

  private String signature() {
    return member.map(Member::signature).orElse("");
  }
}
