package io.github.legacytls.pin;

import io.github.legacytls.catalog.Owners;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a descriptor, one descriptor each. */
record Signature(List<String> parameters) {

  Signature {
    parameters = List.copyOf(parameters);
  }

  static Signature of(String descriptor) {
    List<String> parameters = new ArrayList<>();
    int end = descriptor.indexOf(')');
    for (int i = 1; i < end; i++) {
      int start = i;
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      if (descriptor.charAt(i) == 'L') {
        i = descriptor.indexOf(';', i);
      }
      parameters.add(descriptor.substring(start, i + 1));
    }
    return new Signature(parameters);
  }

  /** Whether both take the same, when classes of either may have been relocated. */
  boolean agrees(Signature other) {
    if (parameters.size() != other.parameters.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!sameType(parameters.get(i), other.parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameType(String actual, String catalogued) {
    if (actual.equals(catalogued)) {
      return true;
    }
    return dimensions(actual) == dimensions(catalogued)
        && Owners.relocated(className(actual), className(catalogued));
  }

  static int dimensions(String descriptor) {
    return descriptor.lastIndexOf('[') + 1;
  }

  /** Internal name of the class, or of the elements' class; empty for primitives. */
  static String className(String descriptor) {
    String element = descriptor.substring(dimensions(descriptor));
    return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
  }

  /** Whether the last parameter is an array, which source may fill with single arguments. */
  boolean mayTakeMore() {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).startsWith("[");
  }
}
