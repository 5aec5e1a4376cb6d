package io.github.legacytls.catalog;

/**
 * A member that looks like a sink and is none.
 *
 * @param owner internal name
 * @param descriptor JVM descriptor of the method, or of the field's type
 * @param reason what it really is about
 */
public record LookAlike(
    String library, String owner, String member, String descriptor, String reason) {}
