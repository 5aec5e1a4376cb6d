package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;
import java.util.Locale;

/** Versions by the number that is sent: {@code 0x0301} is TLS 1.0. */
record WireNumbers(Vocabulary vocabulary) implements Grammar {

  @Override
  public List<SpelledVersion> read(String text) {
    try {
      return readNumber(Long.decode(text.strip()));
    } catch (NumberFormatException e) {
      return List.of();
    }
  }

  @Override
  public List<SpelledVersion> readNumber(long number) {
    String spelling = String.format(Locale.ROOT, "0x%04X", number);
    return vocabulary.knows(spelling) ? vocabulary.read(spelling) : List.of();
  }
}
