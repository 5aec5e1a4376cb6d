package io.github.legacytls.location;

/**
 * A method of a class.
 *
 * @param className internal name, {@code p/Outer$Inner}
 * @param method name, {@code <init>}, {@code <clinit>}, or empty for the class itself
 * @param descriptor JVM descriptor; in source, where types are not resolved, empty
 */
public record Member(String className, String method, String descriptor) {

  /** Name and descriptor, as the machine-readable contract wants it. */
  public String signature() {
    return method + descriptor;
  }
}
