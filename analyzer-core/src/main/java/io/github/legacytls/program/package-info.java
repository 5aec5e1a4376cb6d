/**
 * All units together: linker, type index, callers, writers, returns.
 *
 * <p><b>Invariant:</b> units only grow; no answer depends on the order in which they came.
 */
@NullMarked
package io.github.legacytls.program;

import org.jspecify.annotations.NullMarked;
