package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.List;

/**
 * How a sink reads what it is given: separators, trimming, case, ranges, deny lists.
 *
 * <p>A piece that is filled in later, such as {@code ${tls.version}}, is left out: it is not known,
 * which is not the same as wrong.
 */
public interface Grammar {

  /** The versions {@code text} names, in the order written; blank pieces are left out. */
  List<SpelledVersion> read(String text);

  /**
   * The version a constant of a library stands for, such as {@code okhttp3/TlsVersion.TLS_1_0};
   * nothing when the constant is not known.
   *
   * @param owner internal name, or the name as written in source
   */
  default List<SpelledVersion> readConstant(String owner, String name) {
    return List.of();
  }

  /** The versions a number stands for: a bit mask, or a version as it is sent. */
  default List<SpelledVersion> readNumber(long number) {
    return List.of();
  }

  /** The versions a switch brings. */
  default List<SpelledVersion> readFlag(boolean flag) {
    return List.of();
  }

  /** Whether {@code text} has pieces that are filled in later, so that it may name more. */
  default boolean isOpen(String text) {
    return Placeholder.isIn(text);
  }
}
