/**
 * The abstract machine both front ends drive: heap, join, calls, writes.
 *
 * <p><b>Invariant:</b> it knows neither syntax nor bytecode nor any library.
 */
@NullMarked
package io.github.legacytls.frontend.lowering;

import org.jspecify.annotations.NullMarked;
