package io.github.legacytls.resolve;

import io.github.legacytls.ir.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Names of members, each with the types it was met with. */
final class Names {

  /** Instead of a type that is not known, which may be any. */
  private static final String ANY = "";

  private final Map<String, Set<String>> owners = new HashMap<>();

  /** Adds a name whose owner may be any. */
  void add(String name) {
    add(ANY, name);
  }

  void add(TypeName owner, String name) {
    add(internalName(owner), name);
  }

  private void add(String owner, String name) {
    owners.computeIfAbsent(name, any -> new HashSet<>(2)).add(owner);
  }

  private static String internalName(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return known.internalName();
    }
    return type instanceof TypeName.Written written && written.candidates().size() == 1
        ? written.candidates().get(0)
        : ANY;
  }

  Set<String> all() {
    return owners.keySet();
  }

  /**
   * Whether some name stands on both sides, and may be the same member.
   *
   * @param near whether members of two types may be the same one
   */
  boolean meet(Names others, BiPredicate<String, String> near) {
    for (Map.Entry<String, Set<String>> own : owners.entrySet()) {
      for (String other : others.owners.getOrDefault(own.getKey(), Set.of())) {
        for (String type : own.getValue()) {
          if (type.equals(ANY) || other.equals(ANY) || near.test(type, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
