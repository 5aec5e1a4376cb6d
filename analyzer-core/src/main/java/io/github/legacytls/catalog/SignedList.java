package io.github.legacytls.catalog;

import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import io.github.legacytls.protocol.SpelledVersion.Everything;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names with {@code +} and {@code -} before them, read from left to right from an empty set; {@code
 * all} stands for every version ({@code all-SSLv3}, {@code TLSv1.2+TLSv1.3}).
 */
record SignedList(Vocabulary vocabulary, Spellings spellings) implements Grammar {

  private static final Pattern TOKEN = Pattern.compile("([+-]?)\\s*([^+,\\-\\s]+)");

  @Override
  public List<SpelledVersion> read(String text) {
    Map<ProtocolVersion, SpelledVersion> enabled = new EnumMap<>(ProtocolVersion.class);
    List<SpelledVersion> others = new ArrayList<>();
    boolean removed = false;
    SpelledVersion everything = null;
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      String name = tokens.group(2);
      if (Placeholder.isIn(name)) {
        continue;
      }
      boolean removal = tokens.group(1).equals("-");
      removed |= removal;
      for (SpelledVersion spelled : vocabulary.read(name)) {
        if (spelled.meaning() instanceof Everything) {
          everything = removal ? null : spelled;
          enabled.clear();
          if (!removal) {
            enabled.putAll(all(name));
          }
        } else if (spelled.version().isEmpty()) {
          others.add(spelled);
        } else if (removal) {
          enabled.remove(spelled.version().orElseThrow());
        } else {
          enabled.put(spelled.version().orElseThrow(), spelled);
        }
      }
    }
    List<SpelledVersion> versions = new ArrayList<>();
    if (everything != null && !removed) {
      versions.add(everything);
    } else {
      enabled.values().forEach(versions::add);
    }
    versions.addAll(others);
    return List.copyOf(versions);
  }

  /**
   * What {@code all} stands for. {@code SSLv2Hello}, which belongs to it, is left out: it is a form
   * of greeting and not a version that could be negotiated.
   */
  private static Map<ProtocolVersion, SpelledVersion> all(String written) {
    Map<ProtocolVersion, SpelledVersion> versions = new EnumMap<>(ProtocolVersion.class);
    for (ProtocolVersion version :
        List.of(
            ProtocolVersion.TLS_1_0,
            ProtocolVersion.TLS_1_1,
            ProtocolVersion.TLS_1_2,
            ProtocolVersion.TLS_1_3)) {
      versions.put(version, SpelledVersion.exactly(written, version));
    }
    return versions;
  }

  @Override
  public List<SpelledVersion> readConstant(String owner, String name) {
    return spellings.readConstant(owner, name, this);
  }
}
