package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/** For rows that hold no versions themselves. */
enum NothingRead implements Grammar {
  INSTANCE;

  @Override
  public List<SpelledVersion> read(String text) {
    return List.of();
  }
}
