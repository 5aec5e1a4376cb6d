/**
 * Walks directories and archives under limits and hands out resources.
 *
 * <p><b>Invariant:</b> the content of a resource is never interpreted here.
 */
@NullMarked
package io.github.legacytls.input;

import org.jspecify.annotations.NullMarked;
