/**
 * Findings as SARIF 2.1.0; the only door to the SARIF model.
 *
 * <p><b>Invariant:</b> reporters render; they never decide.
 */
@NullMarked
package io.github.legacytls.report.sarif;

import org.jspecify.annotations.NullMarked;
