package io.github.legacytls.resolve;

import java.util.ArrayList;
import java.util.List;

/** The names by which properties are read and set. */
final class Properties {

  private Properties() {}

  /** The fields an accessor of this name may read. */
  static List<String> readBy(String accessor) {
    List<String> names = new ArrayList<>(List.of(accessor));
    for (String prefix : List.of("get", "is")) {
      if (accessor.startsWith(prefix) && accessor.length() > prefix.length()) {
        names.add(decapitalised(accessor.substring(prefix.length())));
      }
    }
    return names;
  }

  /** The methods that may set a field of this name. */
  static List<String> settersOf(String field) {
    String capitalised = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return List.of("set" + capitalised, "with" + capitalised, field);
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
