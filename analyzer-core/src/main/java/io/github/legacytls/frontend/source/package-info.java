/**
 * Java text to facts; the only door to JavaParser.
 *
 * <p><b>Invariant:</b> no types are resolved and no library is known here.
 */
@NullMarked
package io.github.legacytls.frontend.source;

import org.jspecify.annotations.NullMarked;
