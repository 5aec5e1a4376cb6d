package io.github.legacytls.prefilter;

import io.github.legacytls.ir.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a class file says of its type, in internal names.
 *
 * @param access flags as the class file has them
 * @param superName empty for {@code java/lang/Object} and modules
 */
public record ClassHeader(
    int access, String name, Optional<String> superName, List<String> interfaces) {

  private static final int INTERFACE = 0x0200;
  private static final int ANNOTATION = 0x2000;
  private static final int ENUM = 0x4000;

  static final String ROOT = "java/lang/Object";

  public ClassHeader {
    interfaces = List.copyOf(interfaces);
  }

  public Fact.Kind kind() {
    if ((access & ANNOTATION) != 0) {
      return Fact.Kind.ANNOTATION;
    }
    if ((access & INTERFACE) != 0) {
      return Fact.Kind.INTERFACE;
    }
    if ((access & ENUM) != 0) {
      return Fact.Kind.ENUM;
    }
    boolean isRecord = superName.filter("java/lang/Record"::equals).isPresent();
    return isRecord ? Fact.Kind.RECORD : Fact.Kind.CLASS;
  }

  public List<String> supertypes() {
    return Stream.concat(superName.stream(), interfaces.stream()).toList();
  }
}
