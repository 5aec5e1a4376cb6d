package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which entries of archives, and of archives in them, are to be read. */
public final class Wanted {

  private final Optional<Set<ResourceId>> ids;
  private final Set<String> names = new HashSet<>();

  private Wanted(Optional<Set<ResourceId>> ids) {
    this.ids = ids;
    ids.ifPresent(all -> all.forEach(id -> names.addAll(id.entries())));
  }

  public static Wanted everything() {
    return new Wanted(Optional.empty());
  }

  /** Some resources, and the archives around them, which are on the way. */
  public static Wanted only(Iterable<ResourceId> resources) {
    Set<ResourceId> ids = new HashSet<>();
    for (ResourceId resource : resources) {
      for (ResourceId id = resource; id.isNested(); id = id.archive()) {
        ids.add(id);
      }
    }
    return new Wanted(Optional.of(ids));
  }

  /** Whether an entry of that name may be one, which is quickly told of most that are not. */
  boolean mayBe(String name) {
    return ids.isEmpty() || names.contains(name);
  }

  boolean includes(ResourceId id) {
    return ids.isEmpty() || ids.get().contains(id);
  }
}
