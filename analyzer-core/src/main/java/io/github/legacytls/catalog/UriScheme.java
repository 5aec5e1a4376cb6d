package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;
import java.util.Locale;

/** A URI, or its scheme alone, that names the version: {@code tlsv1.1://host:8883}. */
record UriScheme(Vocabulary vocabulary) implements Grammar {

  @Override
  public List<SpelledVersion> read(String text) {
    int colon = text.indexOf(':');
    String scheme = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    return vocabulary.knows(scheme) ? vocabulary.read(scheme) : List.of();
  }
}
