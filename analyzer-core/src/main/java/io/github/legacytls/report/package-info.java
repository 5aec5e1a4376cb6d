/**
 * What every reporter is given, and the list of formats.
 *
 * <p><b>Invariant:</b> reporters render; they never decide.
 */
@NullMarked
package io.github.legacytls.report;

import org.jspecify.annotations.NullMarked;
