package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.TypeName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A type of the file, named as the compiler names it, with what it declares itself. */
final class DeclaredType {

  /** A field: its type, and its initialiser where one is written. */
  record Field(Type type, boolean isStatic, boolean isFinal, Optional<Expression> initialiser) {}

  private final String internalName;
  private final Fact.Kind kind;
  private final Node node;
  private final Optional<DeclaredType> outer;
  private final List<? extends BodyDeclaration<?>> members;
  private final Optional<ClassOrInterfaceType> superclass;
  private final List<ClassOrInterfaceType> interfaces;

  final Map<String, Field> fields = new LinkedHashMap<>();

  /** Names of methods, and whether all of that name are static. */
  final Map<String, Boolean> methods = new HashMap<>();

  final Map<String, DeclaredType> types = new HashMap<>();

  /** Type variables and their first bounds. */
  final Map<String, Type> variables = new HashMap<>();

  DeclaredType(
      String internalName,
      Fact.Kind kind,
      Node node,
      Optional<DeclaredType> outer,
      List<? extends BodyDeclaration<?>> members,
      Optional<ClassOrInterfaceType> superclass,
      List<ClassOrInterfaceType> interfaces) {
    this.internalName = internalName;
    this.kind = kind;
    this.node = node;
    this.outer = outer;
    this.members = members;
    this.superclass = superclass;
    this.interfaces = interfaces;
  }

  String internalName() {
    return internalName;
  }

  TypeName name() {
    return new TypeName.Known(internalName);
  }

  FieldName field(String field) {
    return new FieldName(name(), field);
  }

  Fact.Kind kind() {
    return kind;
  }

  Node node() {
    return node;
  }

  Optional<DeclaredType> outer() {
    return outer;
  }

  List<? extends BodyDeclaration<?>> members() {
    return members;
  }

  /** What is written behind {@code extends}, or {@code new} for an anonymous class. */
  Optional<ClassOrInterfaceType> superclass() {
    return superclass;
  }

  List<ClassOrInterfaceType> interfaces() {
    return interfaces;
  }

  Stream<ClassOrInterfaceType> supertypes() {
    return Stream.concat(superclass.stream(), interfaces.stream());
  }

  boolean isInterface() {
    return kind == Fact.Kind.INTERFACE || kind == Fact.Kind.ANNOTATION;
  }

  /** Whether it may have members that this file does not show. */
  boolean inherits() {
    return superclass.isPresent() || !interfaces.isEmpty();
  }

  /** This type and those around it, innermost first. */
  Stream<DeclaredType> enclosing() {
    return Stream.iterate(
            Optional.of(this), Optional::isPresent, type -> type.flatMap(DeclaredType::outer))
        .flatMap(Optional::stream);
  }
}
