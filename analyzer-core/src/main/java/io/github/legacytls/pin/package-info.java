/**
 * Facts that hit a sink, with resolved versions.
 *
 * <p><b>Invariant:</b> good pins are pins too; nothing is judged here.
 */
@NullMarked
package io.github.legacytls.pin;

import org.jspecify.annotations.NullMarked;
