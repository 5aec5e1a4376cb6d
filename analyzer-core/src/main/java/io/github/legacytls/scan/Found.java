package io.github.legacytls.scan;

import io.github.legacytls.input.InputFile;
import io.github.legacytls.input.ResourceKind;
import io.github.legacytls.location.ResourceId;

/**
 * A resource that was found.
 *
 * @param file the file it is, or the outermost archive it is in
 */
record Found(InputFile file, ResourceId id, ResourceKind kind) {}
