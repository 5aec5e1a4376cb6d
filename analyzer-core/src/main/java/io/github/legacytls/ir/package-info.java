/**
 * The small language: values, facts, names, and the unit of facts of one resource.
 *
 * <p><b>Invariant:</b> names as written are never compared with linked names; the two are different
 * types.
 */
@NullMarked
package io.github.legacytls.ir;

import org.jspecify.annotations.NullMarked;
