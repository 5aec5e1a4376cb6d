package io.github.legacytls.input;

import io.github.legacytls.location.ResourceId;

/** An entry of an archive that is to be read. */
record Entry(ResourceId id, ResourceKind kind, ZipItem item) {}
