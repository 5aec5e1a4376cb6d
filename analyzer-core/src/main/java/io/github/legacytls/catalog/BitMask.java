package io.github.legacytls.catalog;

import io.github.legacytls.protocol.ProtocolVersion;
import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One bit for each version, SSL 2.0 lowest, as OpenSSL bindings have it.
 *
 * @param everything masks that stand for all versions of their time, and are taken so by later
 *     releases
 */
record BitMask(Spellings spellings, Set<Long> everything) implements Grammar {

  private static final List<ProtocolVersion> BITS =
      List.of(
          ProtocolVersion.SSL_2,
          ProtocolVersion.SSL_3,
          ProtocolVersion.TLS_1_0,
          ProtocolVersion.TLS_1_1,
          ProtocolVersion.TLS_1_2,
          ProtocolVersion.TLS_1_3);

  BitMask {
    everything = Set.copyOf(everything);
  }

  @Override
  public List<SpelledVersion> read(String text) {
    return List.of();
  }

  @Override
  public List<SpelledVersion> readNumber(long number) {
    if (everything.contains(number)) {
      return List.of(SpelledVersion.everything("mask " + number));
    }
    List<SpelledVersion> versions = new ArrayList<>();
    for (int bit = 0; bit < BITS.size(); bit++) {
      if ((number & (1L << bit)) != 0) {
        versions.add(SpelledVersion.exactly(Long.toString(number), BITS.get(bit)));
      }
    }
    return versions;
  }

  @Override
  public List<SpelledVersion> readConstant(String owner, String name) {
    return spellings.readConstant(owner, name, this);
  }
}
