package io.github.legacytls.resolve;

import static java.util.Map.entry;

import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.program.Program;
import io.github.legacytls.resolve.Atom.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators on classes, and on enums, all constants of which must be known. */
final class EnumOperators {

  private EnumOperators() {}

  static Map<String, Operator> all(Program program) {
    return Map.ofEntries(
        entry("CLASS_NAMED", in -> in.each(EnumOperators::named)),
        entry("ENUM_VALUE", in -> in.pairs((type, name) -> value(program, type, name))),
        entry("ENUM_ALL", in -> in.each(type -> everything(program, type))),
        entry("ENUM_ORDINAL", in -> in.each(constant -> ordinal(program, constant))),
        entry("ENUM_RANGE", in -> in.pairs((from, to) -> range(program, from, to))),
        entry("ENUM_OTHERS", in -> in.each(some -> others(program, some))));
  }

  private static Optional<String> typeOf(Alternative type) {
    return type.atom() instanceof Atom.Scalar scalar
            && scalar.constant() instanceof TypeName name
            && name instanceof TypeName.Known known
        ? Optional.of(known.internalName())
        : Optional.empty();
  }

  /** The class of a name as reflection takes it. */
  private static List<Alternative> named(Alternative name) {
    return Atoms.whole(name.atom())
        .map(text -> new TypeName.Known(text.replace('.', '/')))
        .map(type -> List.of(new Alternative(new Atom.Scalar(type), name.trace())))
        .orElse(List.of());
  }

  private static Alternative constant(String owner, String name, Trace trace) {
    return new Alternative(new Atom.Symbol(new FieldName(new TypeName.Known(owner), name)), trace);
  }

  private static List<Alternative> value(Program program, Alternative type, Alternative name) {
    Optional<String> owner = typeOf(type);
    Optional<String> text = Atoms.whole(name.atom());
    boolean unknownConstant =
        owner.isPresent()
            && program.declares(owner.get())
            && text.filter(program.constantsOf(owner.get())::contains).isEmpty();
    return owner.isEmpty() || text.isEmpty() || unknownConstant
        ? List.of()
        : List.of(constant(owner.get(), text.get(), name.trace()));
  }

  private static List<Alternative> everything(Program program, Alternative type) {
    List<String> names = typeOf(type).map(program::constantsOf).orElse(List.of());
    return names.isEmpty()
        ? List.of()
        : List.of(list(typeOf(type).orElseThrow(), names, type.trace()));
  }

  private static Alternative list(String owner, List<String> names, Trace trace) {
    List<Slot> slots = new ArrayList<>();
    names.forEach(n -> slots.add(Slots.always(List.of(constant(owner, n, trace)))));
    return new Alternative(Slots.many(slots, false), trace);
  }

  private static List<Alternative> ordinal(Program program, Alternative constant) {
    Optional<FieldName> symbol = Atoms.symbol(constant.atom());
    long at =
        symbol
            .map(FieldName::owner)
            .filter(TypeName.Known.class::isInstance)
            .map(owner -> program.constantsOf(((TypeName.Known) owner).internalName()))
            .map(names -> names.indexOf(symbol.get().name()))
            .orElse(-1);
    return at < 0 ? List.of() : List.of(new Alternative(new Atom.Scalar(at), constant.trace()));
  }

  private static List<Alternative> range(Program program, Alternative from, Alternative to) {
    Optional<FieldName> first = Atoms.symbol(from.atom());
    Optional<FieldName> last = Atoms.symbol(to.atom());
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    if (!(first.get().owner() instanceof TypeName.Known owner)) {
      return List.of();
    }
    List<String> names = program.constantsOf(owner.internalName());
    int start = names.indexOf(first.get().name());
    int end = names.indexOf(last.get().name());
    return start < 0 || end < start
        ? List.of()
        : List.of(list(owner.internalName(), names.subList(start, end + 1), from.trace()));
  }

  private static List<Alternative> others(Program program, Alternative some) {
    Atom.Many many = Slots.contents(some.atom());
    List<String> names = new ArrayList<>();
    String owner = "";
    for (Slot slot : many.slots()) {
      for (Alternative alternative : slot.alternatives()) {
        Optional<FieldName> symbol = Atoms.symbol(alternative.atom());
        if (symbol.isEmpty() || !(symbol.get().owner() instanceof TypeName.Known known)) {
          return List.of();
        }
        owner = known.internalName();
        names.add(symbol.get().name());
      }
    }
    List<String> rest = new ArrayList<>(program.constantsOf(owner));
    rest.removeAll(names);
    return many.open() || rest.isEmpty() ? List.of() : List.of(list(owner, rest, some.trace()));
  }
}
