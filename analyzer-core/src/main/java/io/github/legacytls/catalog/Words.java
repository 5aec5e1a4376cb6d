package io.github.legacytls.catalog;

import java.util.Locale;

/** The words by which tables name the constants of an enum: lower case, with dashes. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> E constant(Class<E> type, String id) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such word");
  }
}
