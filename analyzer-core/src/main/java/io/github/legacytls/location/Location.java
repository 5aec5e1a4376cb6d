package io.github.legacytls.location;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a resource.
 *
 * @param member the method around the place; empty outside of classes
 */
public record Location(ResourceId resource, Optional<Member> member, Region region)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::resource)
          .thenComparing(l -> l.region.startLine())
          .thenComparing(l -> l.region.startColumn())
          .thenComparing(l -> l.member.map(Member::className).orElse(""))
          .thenComparing(l -> l.member.map(Member::signature).orElse(""))
          .thenComparing(l -> l.region.ordinal());

  public static Location of(ResourceId resource, Region region) {
    return new Location(resource, Optional.empty(), region);
  }

  public int line() {
    return region.startLine();
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
