package io.github.legacytls.catalog;

/**
 * A row of the key table, for one spelling of the key.
 *
 * @param id {@code cfg-013}
 * @param key as the product reads it
 */
public record Key(
    String id,
    String product,
    String key,
    Role role,
    Grammar grammar,
    boolean denyList,
    String note) {}
