package io.github.legacytls.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be done with an SSL context and what is made from it, and which side of a connection
 * that makes of it.
 */
public final class ContextUses {

  private static final List<String> COLUMNS = List.of("owner", "member", "side", "note");

  private static final Words<Side> SIDES = new Words<>(Side.class);

  private final Map<String, Side> sides = new HashMap<>();

  /** A side of a connection. */
  public enum Side {
    SERVER,
    EITHER,
    /** The only argument chooses: true is a client. */
    CHOSEN
  }

  private ContextUses() {}

  /** The table of the product. */
  public static ContextUses load() {
    ContextUses uses = new ContextUses();
    for (Table.Row row : Table.ofProduct("context-uses.tsv", COLUMNS).rows()) {
      uses.sides.put(
          name(row.required("owner"), row.required("member")), row.as("side", SIDES::constant));
    }
    return uses;
  }

  /** The side that a call of this member belongs to; empty when the table does not say. */
  public Optional<Side> side(String owner, String member) {
    return Optional.ofNullable(sides.get(name(owner, member)));
  }

  private static String name(String owner, String member) {
    return owner + "." + member;
  }
}
