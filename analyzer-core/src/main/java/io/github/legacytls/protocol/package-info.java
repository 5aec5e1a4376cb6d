/**
 * The protocol versions in order, and how they are spelled.
 *
 * <p><b>Invariant:</b> no product, no sink and no file is known here.
 */
@NullMarked
package io.github.legacytls.protocol;

import org.jspecify.annotations.NullMarked;
