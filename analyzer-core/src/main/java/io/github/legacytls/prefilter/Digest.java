package io.github.legacytls.prefilter;

import java.util.Optional;

/**
 * What is kept of a resource so that later rounds find it without reading it again.
 *
 * @param hit whether it may set a version
 * @param tellsByItself whether it may set one in a way worth a finding although nothing that is
 *     scanned names an old version
 * @param speaksOfVersions whether it names a protocol version, a key of the catalog, or a member
 *     that means TLS whoever its owner is
 * @param mayBringOld whether it names a version older than TLS 1.2, or something that may bring one
 *     without naming it
 * @param names hashes: in a class of the members it refers to, each with its owner, and of texts
 *     that may be keys; in a text of its words
 * @param declares hashes of the internal names of the types that a source declares
 * @param header of a class
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and there are very many
public record Digest(
    boolean hit,
    boolean tellsByItself,
    boolean speaksOfVersions,
    boolean mayBringOld,
    int[] names,
    int[] declares,
    Optional<ClassHeader> header) {

  static final int[] NOTHING = {};
}
