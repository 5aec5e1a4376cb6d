package io.github.legacytls.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Methods that hand out a copy: what is done to it counts only once it is given to something. */
public final class CopyingMethods {

  private static final List<String> COLUMNS = List.of("owner", "member", "note");

  private final Set<String> members;

  private CopyingMethods(Set<String> members) {
    this.members = members;
  }

  /** The table of the product. */
  public static CopyingMethods load() {
    return new CopyingMethods(
        Table.ofProduct("copies.tsv", COLUMNS).rows().stream()
            .map(row -> name(row.required("owner"), row.required("member")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether {@code member}, as {@code owner} itself has it, gives a copy. */
  public boolean hold(String owner, String member) {
    return members.contains(name(owner, member));
  }

  private static String name(String owner, String member) {
    return owner + "." + member;
  }
}
