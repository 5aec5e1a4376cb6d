/**
 * Fingerprints, baseline and suppressions.
 *
 * <p><b>Invariant:</b> findings are marked, never dropped.
 */
@NullMarked
package io.github.legacytls.triage;

import org.jspecify.annotations.NullMarked;
