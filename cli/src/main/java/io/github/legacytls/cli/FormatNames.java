package io.github.legacytls.cli;

import io.github.legacytls.report.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;

/** The formats as an option spells them. */
final class FormatNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Format.values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .iterator();
  }
}
