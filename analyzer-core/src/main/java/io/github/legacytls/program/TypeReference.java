package io.github.legacytls.program;

import io.github.legacytls.program.CallSite.Ownership;

/**
 * A linked type.
 *
 * @param name internal name of the element type, or a primitive's descriptor
 * @param dimensions of an array type, 0 for none
 */
record TypeReference(String name, int dimensions, Ownership ownership) {

  static TypeReference of(String internalName) {
    return new TypeReference(internalName, 0, Ownership.CERTAIN);
  }

  /** From a descriptor, or an internal name, as bytecode writes either. */
  static TypeReference parse(String text) {
    int dimensions = 0;
    while (dimensions < text.length() && text.charAt(dimensions) == '[') {
      dimensions++;
    }
    String element = text.substring(dimensions);
    if (element.startsWith("L") && element.endsWith(";")) {
      element = element.substring(1, element.length() - 1);
    }
    return new TypeReference(element, dimensions, Ownership.CERTAIN);
  }

  boolean isArray() {
    return dimensions > 0;
  }

  boolean isPrimitive() {
    return !isArray() && hasPrimitiveElement();
  }

  boolean hasPrimitiveElement() {
    return name.length() == 1 && "ZBCSIJFDV".contains(name);
  }

  TypeReference element() {
    return new TypeReference(name, Math.max(0, dimensions - 1), ownership);
  }

  TypeReference guessed() {
    return new TypeReference(name, dimensions, Ownership.LIKELY);
  }
}
