/**
 * Class files to facts; the only door to ASM.
 *
 * <p><b>Invariant:</b> no library is known here.
 */
@NullMarked
package io.github.legacytls.frontend.bytecode;

import org.jspecify.annotations.NullMarked;
