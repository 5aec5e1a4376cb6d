package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;

/** Names out of a vocabulary, one or several in a text. */
record NameList(Splitter splitter, Vocabulary vocabulary, Spellings spellings) implements Grammar {

  @Override
  public List<SpelledVersion> read(String text) {
    List<SpelledVersion> versions = new ArrayList<>();
    for (String piece : splitter.split(text)) {
      if (!Placeholder.isIn(piece)) {
        versions.addAll(vocabulary.read(piece));
      }
    }
    return List.copyOf(versions);
  }

  @Override
  public List<SpelledVersion> readConstant(String owner, String name) {
    return spellings.readConstant(owner, name, this);
  }
}
