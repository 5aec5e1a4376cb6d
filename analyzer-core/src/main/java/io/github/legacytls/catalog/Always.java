package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/** A key that stands for versions by itself, such as the option {@code --tls1}. */
record Always(List<SpelledVersion> versions) implements Grammar {

  Always {
    versions = List.copyOf(versions);
  }

  @Override
  public List<SpelledVersion> read(String text) {
    return versions;
  }
}
