package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import java.util.List;
import java.util.Optional;

/** Supertypes and members of the classes that were not lowered: the JDK's, the class path's. */
public interface TypeHeaders {

  /** Nothing is known but the program itself. */
  TypeHeaders NONE = internalName -> Optional.empty();

  /** What the class {@code internalName} declares, or empty when there is no such class. */
  Optional<Header> header(String internalName);

  /** Whether there is such a class, even if nothing more is known of it. */
  default boolean exists(String internalName) {
    return header(internalName).isPresent();
  }

  /**
   * What a class says of itself.
   *
   * @param supertypes internal names of its superclass and interfaces
   */
  record Header(Fact.Kind kind, List<String> supertypes, List<MemberDeclaration> members) {
    public Header {
      supertypes = List.copyOf(supertypes);
      members = List.copyOf(members);
    }
  }

  /** The supertypes of a type; none when it is not known. */
  default List<String> supertypes(String internalName) {
    return header(internalName).map(Header::supertypes).orElse(List.of());
  }
}
