package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnknownType;
import com.github.javaparser.ast.type.VoidType;
import io.github.legacytls.ir.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of types mean at one place of a file. */
final class TypeScope {

  static final TypeName TEXT = new TypeName.Known("java/lang/String");

  /** How many supertypes of the file are climbed for an inherited member. */
  private static final int CLIMB = 16;

  private final Imports imports;
  private final DeclaredTypes declared;
  private final DeclaredType within;
  private final Map<String, Type> variables;

  private TypeScope(
      Imports imports, DeclaredTypes declared, DeclaredType within, Map<String, Type> variables) {
    this.imports = imports;
    this.declared = declared;
    this.within = within;
    this.variables = variables;
  }

  static TypeScope of(Imports imports, DeclaredTypes declared, DeclaredType within) {
    return new TypeScope(imports, declared, within, Map.of());
  }

  /** Inside a method with type variables of its own. */
  TypeScope with(List<TypeParameter> parameters) {
    if (parameters.isEmpty()) {
      return this;
    }
    Map<String, Type> more = new HashMap<>(variables);
    parameters.forEach(p -> more.put(p.getNameAsString(), boundOf(p)));
    return new TypeScope(imports, declared, within, more);
  }

  /** What a type variable stands for at least; nothing is known of an unbounded one. */
  static Type boundOf(TypeParameter variable) {
    return variable.getTypeBound().isEmpty() ? new UnknownType() : variable.getTypeBound().get(0);
  }

  Imports imports() {
    return imports;
  }

  TypeName of(Type type) {
    if (type instanceof ArrayType array) {
      return arrayOf(of(array.getElementType()), array.getArrayLevel());
    }
    if (type instanceof PrimitiveType primitive) {
      return new TypeName.Known(primitive.toDescriptor());
    }
    if (type instanceof VoidType) {
      return new TypeName.Known("V");
    }
    if (type instanceof IntersectionType intersection) {
      return of(intersection.getElements().get(0));
    }
    return type instanceof ClassOrInterfaceType named
        ? named(named.getNameWithScope())
        : TypeName.INFERRED;
  }

  static TypeName arrayOf(TypeName element, int dimensions) {
    if (dimensions == 0) {
      return element;
    }
    if (element instanceof TypeName.Written written) {
      return new TypeName.Written(
          written.name(), written.candidates(), written.dimensions() + dimensions);
    }
    if (element instanceof TypeName.Known known) {
      String name = known.internalName();
      boolean isDescriptor = name.length() == 1 || name.startsWith("[");
      return new TypeName.Known("[".repeat(dimensions) + (isDescriptor ? name : "L" + name + ";"));
    }
    return dimensions == 1
        ? TypeName.ARRAY_OF_INFERRED
        : new TypeName.Written("", List.of(), dimensions);
  }

  static boolean isArray(TypeName type) {
    return (type instanceof TypeName.Known known && known.internalName().startsWith("["))
        || (type instanceof TypeName.Written written && written.dimensions() > 0);
  }

  static TypeName elementOf(TypeName array) {
    if (array instanceof TypeName.Written written && written.dimensions() > 0) {
      return written.candidates().isEmpty() && written.dimensions() == 1
          ? TypeName.INFERRED
          : new TypeName.Written(written.name(), written.candidates(), written.dimensions() - 1);
    }
    if (array instanceof TypeName.Known known && known.internalName().startsWith("[")) {
      String name = known.internalName().substring(1);
      return new TypeName.Known(name.startsWith("L") ? name.substring(1, name.length() - 1) : name);
    }
    return TypeName.INFERRED;
  }

  /** What a name in the place of a type stands for. */
  TypeName named(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    if (rest.isEmpty()) {
      Optional<Type> variable = variable(head);
      if (variable.isPresent()) {
        return of(variable.get());
      }
      if (head.equals("var")) {
        return TypeName.INFERRED;
      }
    }
    Optional<DeclaredType> type = declared(head);
    if (type.isPresent()) {
      return new TypeName.Known(type.get().internalName() + rest.replace('.', '$'));
    }
    Optional<String> imported = imports.imported(head);
    if (imported.isPresent()) {
      return new TypeName.Written(name, List.of(imported.get() + rest.replace('.', '$')), 0);
    }
    if (!rest.isEmpty() && !Imports.isCapitalised(head)) {
      return new TypeName.Written(name, List.of(Imports.internalName(name)), 0);
    }
    Set<String> candidates = imports.candidates(head);
    within
        .enclosing()
        .flatMap(DeclaredType::supertypes)
        .forEach(s -> addInherited(s, head, candidates));
    return new TypeName.Written(
        name, candidates.stream().map(c -> c + rest.replace('.', '$')).toList(), 0);
  }

  private void addInherited(ClassOrInterfaceType supertype, String head, Set<String> candidates) {
    imports
        .imported(supertype.getNameWithScope())
        .ifPresent(owner -> candidates.add(owner + "$" + head));
  }

  private Optional<Type> variable(String name) {
    Type own = variables.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    return within
        .enclosing()
        .flatMap(type -> Optional.ofNullable(type.variables.get(name)).stream())
        .findFirst();
  }

  /** A type of this file by its simple name. */
  Optional<DeclaredType> declared(String name) {
    return within
        .enclosing()
        .flatMap(type -> member(type, name, CLIMB).stream())
        .findFirst()
        .or(() -> declared.topLevel(name));
  }

  private Optional<DeclaredType> member(DeclaredType type, String name, int climb) {
    DeclaredType own = type.types.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    if (type.internalName().endsWith("$" + name)) {
      return Optional.of(type);
    }
    return climb == 0
        ? Optional.empty()
        : type.supertypes()
            .flatMap(s -> superDeclared(type, s).stream())
            .flatMap(s -> member(s, name, climb - 1).stream())
            .findFirst();
  }

  /** The type of this file that {@code type} extends; nested ones are found from outside. */
  private Optional<DeclaredType> superDeclared(DeclaredType type, ClassOrInterfaceType supertype) {
    String name = supertype.getNameAsString();
    return type.outer()
        .flatMap(
            outer ->
                outer
                    .enclosing()
                    .flatMap(o -> Optional.ofNullable(o.types.get(name)).stream())
                    .findFirst())
        .or(() -> declared.topLevel(name))
        .filter(found -> found != type);
  }

  /** {@code type} and the types of this file that it inherits from, nearest first. */
  List<DeclaredType> withSupertypes(DeclaredType type) {
    List<DeclaredType> found = new ArrayList<>(List.of(type));
    for (int i = 0; i < found.size() && found.size() < CLIMB; i++) {
      DeclaredType next = found.get(i);
      next.supertypes()
          .flatMap(s -> superDeclared(next, s).stream())
          .filter(s -> !found.contains(s))
          .forEach(found::add);
    }
    return found;
  }

  /** Whether {@code name} is known to be a type, without a look at how it is written. */
  boolean isKnownType(String name) {
    return declared(name).isPresent()
        || imports.imported(name).isPresent()
        || variable(name).isPresent();
  }
}
