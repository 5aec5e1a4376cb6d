package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A setting that is on or off, and brings versions in one of these positions. */
record Switch(List<SpelledVersion.Meaning> whenOn, List<SpelledVersion.Meaning> whenOff)
    implements Grammar {

  private static final Set<String> ON = Set.of("true", "yes", "on", "1", "y", "t");
  private static final Set<String> OFF = Set.of("false", "no", "off", "0", "n", "f");

  @Override
  public List<SpelledVersion> read(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (ON.contains(word)) {
      return spelled(text.strip(), whenOn);
    }
    return OFF.contains(word) ? spelled(text.strip(), whenOff) : List.of();
  }

  @Override
  public List<SpelledVersion> readFlag(boolean flag) {
    return spelled(Boolean.toString(flag), flag ? whenOn : whenOff);
  }

  private static List<SpelledVersion> spelled(
      String written, List<SpelledVersion.Meaning> meanings) {
    List<SpelledVersion> versions = new ArrayList<>();
    for (SpelledVersion.Meaning meaning : meanings) {
      versions.add(new SpelledVersion(written, meaning));
    }
    return List.copyOf(versions);
  }
}
