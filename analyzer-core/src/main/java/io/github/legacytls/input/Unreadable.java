package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;

/**
 * Something that could not be read, or not wholly.
 *
 * @param reason what is wrong and what to do, as one sentence without the resource's name
 */
public record Unreadable(ResourceId resource, String reason) {}
