/**
 * Findings as text for people.
 *
 * <p><b>Invariant:</b> reporters render; they never decide.
 */
@NullMarked
package io.github.legacytls.report.text;

import org.jspecify.annotations.NullMarked;
