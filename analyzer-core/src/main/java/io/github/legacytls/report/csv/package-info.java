/**
 * Inventories for spreadsheets.
 *
 * <p><b>Invariant:</b> reporters render; they never decide.
 */
@NullMarked
package io.github.legacytls.report.csv;

import org.jspecify.annotations.NullMarked;
