package io.github.legacytls.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words by which tables name the constants of an enum: lower case, with dashes.
 *
 * @param <E> the enum
 */
final class Words<E extends Enum<E>> {

  private final Map<String, E> constants = new LinkedHashMap<>();

  Words(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      constants.put(word(constant), constant);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words, in the order of the constants. */
  Set<String> all() {
    return constants.keySet();
  }

  /**
   * @throws IllegalArgumentException when no constant is called so; the message lists them
   */
  E constant(String word) {
    E constant = constants.get(word);
    if (constant == null) {
      throw new IllegalArgumentException(
          "expected one of " + String.join(", ", constants.keySet()));
    }
    return constant;
  }
}
