package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;

/**
 * The bytes of one file or archive entry.
 *
 * @param content must not be changed
 */
@SuppressWarnings(
    "ArrayRecordComponent") // identity is the id; the bytes are handed on without a copy on purpose
public record Resource(ResourceId id, byte[] content) {}
