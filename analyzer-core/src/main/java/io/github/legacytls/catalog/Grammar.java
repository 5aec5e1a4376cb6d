package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/** How a sink reads a text: separators, trimming, case, ranges, deny lists. */
public interface Grammar {

  /** The versions {@code text} names, in the order written; blank pieces are left out. */
  List<SpelledVersion> read(String text);

  /** The version a constant of a library stands for, such as {@code okhttp3/TlsVersion.TLS_1_0}. */
  List<SpelledVersion> readConstant(String owner, String name);
}
