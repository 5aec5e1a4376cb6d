package io.github.legacytls.resolve;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.program.Program;
import java.util.Optional;

/** The very class of an object of the program, and not one of its supertypes. */
final class ExactTypes {

  private final Program program;

  ExactTypes(Program program) {
    this.program = program;
  }

  /** The class of what {@code atom} is, looked at from {@code site}. */
  Optional<String> of(Atom atom, Location site) {
    if (atom instanceof ProgramObject object && object.value() instanceof Value.Instance instance) {
      return program.classOf(instance);
    }
    return Atoms.symbol(atom).flatMap(constant -> ofConstant(constant, site));
  }

  /** A constant with a body is of a class of its own. */
  private Optional<String> ofConstant(FieldName constant, Location site) {
    if (!(constant.owner() instanceof TypeName.Known owner)
        || !program.isEnum(owner.internalName())
        || !program.declares(owner.internalName())) {
      return Optional.empty();
    }
    return program.link(constant, Optional.empty(), site).stream()
        .flatMap(field -> program.writersOf(field, site).stream())
        .flatMap(write -> program.classOf(write.value()).stream())
        .findFirst()
        .or(() -> Optional.of(owner.internalName()));
  }
}
