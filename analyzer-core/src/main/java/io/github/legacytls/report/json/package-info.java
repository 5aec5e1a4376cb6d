/**
 * Inventories for programs.
 *
 * <p><b>Invariant:</b> reporters render; they never decide.
 */
@NullMarked
package io.github.legacytls.report.json;

import org.jspecify.annotations.NullMarked;
