package io.github.legacytls.catalog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words by which tables name the constants of an enum: lower case, with dashes.
 *
 * @param <E> the enum
 */
final class Words<E extends Enum<E>> {

  private final Map<String, E> constants = new HashMap<>();

  Words(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      constants.put(word(constant), constant);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no constant is called so
   */
  E constant(String word) {
    E constant = constants.get(word);
    if (constant == null) {
      throw new IllegalArgumentException("no such word");
    }
    return constant;
  }
}
