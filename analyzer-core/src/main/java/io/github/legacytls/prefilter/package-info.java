/**
 * Decides from bytes which resources are worth reading, and keeps a digest of every other for later
 * rounds.
 *
 * <p><b>Invariant:</b> it only drops what no later step could use.
 */
@NullMarked
package io.github.legacytls.prefilter;

import org.jspecify.annotations.NullMarked;
