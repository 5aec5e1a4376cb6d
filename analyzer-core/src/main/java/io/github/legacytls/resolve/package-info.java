/**
 * What a value can be, following callers, writers and returns backwards, with its trace.
 *
 * <p><b>Invariant:</b> no syntax and no file is known here.
 */
@NullMarked
package io.github.legacytls.resolve;

import org.jspecify.annotations.NullMarked;
