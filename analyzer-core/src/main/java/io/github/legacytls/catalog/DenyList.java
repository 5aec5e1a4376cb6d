package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of forbidden algorithms, among them versions: {@code SSLv3, TLSv1, RC4, DH keySize <
 * 1024}. Whatever is no version is left out.
 */
record DenyList(Vocabulary vocabulary) implements Grammar {

  @Override
  public List<SpelledVersion> read(String text) {
    List<SpelledVersion> versions = new ArrayList<>();
    for (String entry : Splitter.COMMA_QUOTED.split(text)) {
      String name = entry.split("\\s", 2)[0];
      if (vocabulary.knows(name)) {
        versions.addAll(vocabulary.read(name));
      }
    }
    return List.copyOf(versions);
  }
}
