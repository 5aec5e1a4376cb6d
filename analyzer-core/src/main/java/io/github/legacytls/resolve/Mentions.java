package io.github.legacytls.resolve;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.ir.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Names, by what they are named for: those that an answer depends on, or those that units have.
 *
 * @param called methods that are called or referred to
 * @param declared methods that have code, and types
 * @param written fields that are written
 * @param keys what is set
 */
record Mentions(Names called, Names declared, Names written, Set<String> keys) {

  Mentions() {
    this(new Names(), new Names(), new Names(), new HashSet<>());
  }

  /** A method's name; all constructors have the same, so that theirs is that of what they make. */
  static String name(MethodName method) {
    return method.isConstructor() ? constructor(method.owner()) : method.name();
  }

  private static String constructor(TypeName type) {
    String name =
        type instanceof TypeName.Known known
            ? known.internalName()
            : type instanceof TypeName.Written written ? written.name() : "";
    int start = name.length();
    while (start > 0 && "/.$".indexOf(name.charAt(start - 1)) < 0) {
      start--;
    }
    return MethodName.CONSTRUCTOR + name.substring(start);
  }

  /** The names in {@code units}. */
  static Mentions in(Collection<Unit> units) {
    Mentions all = new Mentions();
    units.forEach(unit -> unit.facts().forEach(all::add));
    return all;
  }

  /**
   * Whether something is named on both sides.
   *
   * @param near whether members of two types may be the same one
   */
  boolean haveAnyOf(Mentions other, BiPredicate<String, String> near) {
    return !Collections.disjoint(keys, other.keys)
        || called.meet(other.called, near)
        || declared.meet(other.declared, near)
        || written.meet(other.written, near);
  }

  private void add(Fact fact) {
    if (fact instanceof Fact.Call call) {
      called.add(call.callee().owner(), name(call.callee()));
      Stream.concat(call.receiver().stream(), call.arguments().stream())
          .forEach(this::addFunctions);
    } else if (fact instanceof Fact.Write write) {
      written.add(write.field().owner(), write.field().name());
      addFunctions(write.value());
    } else if (fact instanceof Fact.Return returned) {
      declared.add(returned.method().owner(), name(returned.method()));
      addFunctions(returned.value());
    } else if (fact instanceof Fact.Setting setting) {
      if (setting.key() instanceof Value.Literal key && key.constant() instanceof String text) {
        keys.add(text);
      }
    } else if (fact instanceof Fact.Annotation annotation) {
      annotation.on().asField().ifPresent(field -> written.add(field.owner(), field.name()));
    } else if (fact instanceof Fact.Declaration declaration) {
      if (declaration.type() instanceof TypeName.Known type) {
        declared.add(type.internalName());
      } else if (declaration.type() instanceof TypeName.Written type) {
        type.candidates().forEach(declared::add);
      }
      declaration.members().stream()
          .map(MemberDeclaration::name)
          .map(name -> name.equals(MethodName.CONSTRUCTOR) ? constructor(declaration.type()) : name)
          .forEach(name -> declared.add(declaration.type(), name));
    }
  }

  private void addFunctions(Value value) {
    if (value instanceof Value.Function function) {
      called.add(function.target().owner(), name(function.target()));
    } else if (value instanceof Value.Choice choice) {
      choice.alternatives().forEach(this::addFunctions);
    }
  }
}
