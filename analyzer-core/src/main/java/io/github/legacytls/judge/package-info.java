/**
 * Pin, policy and measured behaviour to verdict and finding.
 *
 * <p><b>Invariant:</b> pure: no file, clock or system property is read.
 */
@NullMarked
package io.github.legacytls.judge;

import org.jspecify.annotations.NullMarked;
