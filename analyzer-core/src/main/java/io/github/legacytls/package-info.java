/**
 * The public door: what to scan, and what was found.
 *
 * <p><b>Invariant:</b> shells use this package and the result records only.
 */
@NullMarked
package io.github.legacytls;

import org.jspecify.annotations.NullMarked;
