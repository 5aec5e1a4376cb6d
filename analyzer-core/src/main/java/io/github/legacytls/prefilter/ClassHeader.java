package io.github.legacytls.prefilter;

import java.util.List;
import java.util.Optional;

/**
 * What a class file says of its type, in internal names.
 *
 * @param access flags as the class file has them
 * @param superName empty for {@code java/lang/Object} and modules
 */
public record ClassHeader(
    int access, String name, Optional<String> superName, List<String> interfaces) {
  public ClassHeader {
    interfaces = List.copyOf(interfaces);
  }
}
