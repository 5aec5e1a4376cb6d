/**
 * What is known of the outside: sinks, keys, grammars, library models, measured behaviour; tables
 * and their readers.
 *
 * <p><b>Invariant:</b> library names appear in the tables only, never in code.
 */
@NullMarked
package io.github.legacytls.catalog;

import org.jspecify.annotations.NullMarked;
