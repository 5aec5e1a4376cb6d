package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import java.util.List;

/**
 * A type of the program; archive and name together identify it, for several releases of one library
 * side by side are normal.
 */
record DeclaredType(
    String archive, String module, String name, Fact.Kind kind, List<MemberDeclaration> members) {

  static DeclaredType of(Fact.Declaration declaration, Roots roots) {
    return new DeclaredType(
        roots.archiveOf(declaration.site().resource()),
        roots.moduleOf(declaration.site().resource()),
        nameOf(declaration.type()),
        declaration.kind(),
        declaration.members());
  }

  /** The name a declaration gives itself; there is nothing to choose from. */
  static String nameOf(TypeName type) {
    if (type instanceof TypeName.Known known) {
      return known.internalName();
    }
    return type instanceof TypeName.Written written && !written.candidates().isEmpty()
        ? written.candidates().get(0)
        : "";
  }
}
