/**
 * Where something stands: file, archive entry, class member, line and columns.
 *
 * <p><b>Invariant:</b> positions only; nothing here opens a file.
 */
@NullMarked
package io.github.legacytls.location;

import org.jspecify.annotations.NullMarked;
