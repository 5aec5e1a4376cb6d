package io.github.legacytls.cli;

import io.github.legacytls.pin.Confidence;
import java.util.Arrays;
import java.util.Iterator;

/** The degrees of confidence as an option spells them. */
final class ConfidenceNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Confidence.values()).map(Confidence::id).iterator();
  }
}
