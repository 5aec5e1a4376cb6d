/**
 * The loop of rounds and the threads.
 *
 * <p><b>Invariant:</b> the only package that starts a thread.
 */
@NullMarked
package io.github.legacytls.scan;

import org.jspecify.annotations.NullMarked;
