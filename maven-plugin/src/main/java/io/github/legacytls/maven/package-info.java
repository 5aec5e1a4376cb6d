/**
 * The Maven plugin: parameters in, door called, build failed or not.
 *
 * <p><b>Invariant:</b> nothing is found, judged or rendered here, and nothing but this package
 * knows Maven.
 */
@NullMarked
package io.github.legacytls.maven;

import org.jspecify.annotations.NullMarked;
