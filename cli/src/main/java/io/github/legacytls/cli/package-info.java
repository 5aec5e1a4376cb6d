/**
 * The program {@code legacytls}: options in, door called, exit code out.
 *
 * <p><b>Invariant:</b> nothing is found, judged or rendered here, and nothing but this package
 * knows picocli.
 */
@NullMarked
package io.github.legacytls.cli;

import org.jspecify.annotations.NullMarked;
