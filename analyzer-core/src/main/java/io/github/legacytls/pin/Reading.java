package io.github.legacytls.pin;

import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Step;
import io.github.legacytls.resolve.Trace;
import java.util.List;

/**
 * What the sink reads on one path.
 *
 * @param versions as written and as understood, in order
 * @param open whether there may be more versions than these
 */
public record Reading(List<SpelledVersion> versions, boolean open, Trace trace) {
  public Reading {
    versions = List.copyOf(versions);
  }

  /** Whether it counts only where something tried before failed. */
  public boolean isFallback() {
    return trace.has(Step.Kind.FALLBACK);
  }

  /** Whether nobody wrote the oldest version: it is what is left of all that are supported. */
  public boolean isSupplied() {
    return trace.isSupplied();
  }
}
