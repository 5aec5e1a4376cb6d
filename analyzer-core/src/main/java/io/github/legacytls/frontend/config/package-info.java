/**
 * Files of keys and values to facts, one class per format.
 *
 * <p><b>Invariant:</b> a format knows its syntax, never what a key means.
 */
@NullMarked
package io.github.legacytls.frontend.config;

import org.jspecify.annotations.NullMarked;
