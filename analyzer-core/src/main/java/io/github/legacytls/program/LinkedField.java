package io.github.legacytls.program;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import java.util.Optional;

/**
 * A field and the type that declares it.
 *
 * @param owner internal name
 * @param declaration what is declared; empty when the type is not known
 */
public record LinkedField(
    String owner, String name, Optional<MemberDeclaration.Field> declaration) {

  public FieldName fieldName() {
    return new FieldName(new TypeName.Known(owner), name);
  }

  /** Whether it never changes once its class is initialised. */
  public boolean isConstant() {
    return declaration.filter(f -> f.isStatic() && f.isFinal()).isPresent();
  }

  /** Whether it is written where it is declared, or by a constructor of its class. */
  public boolean isFinal() {
    return declaration.filter(MemberDeclaration.Field::isFinal).isPresent();
  }
}
