package io.github.legacytls.judge;

import io.github.legacytls.pin.Confidence;
import io.github.legacytls.pin.Pin;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.resolve.Trace;
import java.util.List;

/**
 * A pin whose verdict breaks the policy.
 *
 * @param versions those of the pin's versions the verdict is about, as written and as understood
 * @param trace the way of the gravest reading
 */
public record Finding(
    Pin pin, Verdict verdict, List<SpelledVersion> versions, Confidence confidence, Trace trace) {
  public Finding {
    versions = List.copyOf(versions);
  }
}
