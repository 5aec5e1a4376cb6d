package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All types of a file under the names javac gives them. Anonymous and local classes are counted in
 * the order in which javac attributes them, which is not quite the order of the text.
 */
final class DeclaredTypes {

  private final IdentityHashMap<Node, DeclaredType> byNode = new IdentityHashMap<>();
  private final Map<String, DeclaredType> topLevel = new HashMap<>();
  private final Map<String, DeclaredType> byName = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param fileName without folders and ending: the name of a class that is not written
   */
  DeclaredTypes(CompilationUnit file, String fileName) {
    String prefix =
        file.getPackageDeclaration()
            .map(p -> p.getNameAsString().replace('.', '/') + "/")
            .orElse("");
    for (TypeDeclaration<?> type : file.getTypes()) {
      boolean isCompact =
          type instanceof ClassOrInterfaceDeclaration written && written.isCompact();
      String name = isCompact ? fileName : type.getNameAsString();
      topLevel.put(name, declare(type, prefix + name, Optional.empty()));
    }
  }

  Optional<DeclaredType> topLevel(String name) {
    return Optional.ofNullable(topLevel.get(name));
  }

  /** The type with the internal name {@code name}. */
  Optional<DeclaredType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The names of a record's components; none for anything else. */
  List<String> componentsOf(TypeName type) {
    DeclaredType declared = type instanceof TypeName.Known k ? byName.get(k.internalName()) : null;
    return declared != null && declared.node() instanceof RecordDeclaration record
        ? record.getParameters().stream().map(p -> p.getNameAsString()).toList()
        : List.of();
  }

  /** The type a declaration, creation with a body, or enum constant with a body stands for. */
  Optional<DeclaredType> of(Node node) {
    return Optional.ofNullable(byNode.get(node));
  }

  private DeclaredType declare(
      TypeDeclaration<?> node, String internalName, Optional<DeclaredType> outer) {
    Fact.Kind kind = Fact.Kind.CLASS;
    Optional<ClassOrInterfaceType> superclass = Optional.empty();
    List<ClassOrInterfaceType> interfaces = List.of();
    List<TypeParameter> variables = List.of();
    if (node instanceof ClassOrInterfaceDeclaration type) {
      kind = type.isInterface() ? Fact.Kind.INTERFACE : Fact.Kind.CLASS;
      boolean extendsClass = !type.isInterface() && type.getExtendedTypes().isNonEmpty();
      superclass = extendsClass ? Optional.of(type.getExtendedTypes(0)) : Optional.empty();
      interfaces = type.isInterface() ? type.getExtendedTypes() : type.getImplementedTypes();
      variables = type.getTypeParameters();
    } else if (node instanceof EnumDeclaration type) {
      kind = Fact.Kind.ENUM;
      interfaces = type.getImplementedTypes();
    } else if (node instanceof RecordDeclaration type) {
      kind = Fact.Kind.RECORD;
      interfaces = type.getImplementedTypes();
      variables = type.getTypeParameters();
    } else if (node instanceof AnnotationDeclaration) {
      kind = Fact.Kind.ANNOTATION;
    }
    DeclaredType type =
        new DeclaredType(
            internalName, kind, node, outer, node.getMembers(), superclass, interfaces);
    for (TypeParameter variable : variables) {
      type.variables.put(variable.getNameAsString(), TypeScope.boundOf(variable));
    }
    if (node instanceof EnumDeclaration enumeration) {
      ClassOrInterfaceType own = new ClassOrInterfaceType(null, node.getNameAsString());
      for (EnumConstantDeclaration constant : enumeration.getEntries()) {
        type.fields.put(
            constant.getNameAsString(), new DeclaredType.Field(own, true, true, Optional.empty()));
      }
    }
    if (node instanceof RecordDeclaration declaration) {
      declaration
          .getParameters()
          .forEach(
              p ->
                  type.fields.put(
                      p.getNameAsString(),
                      new DeclaredType.Field(p.getType(), false, true, Optional.empty())));
    }
    enter(type);
    if (node instanceof EnumDeclaration enumeration) {
      enumeration.getEntries().forEach(constant -> walk(constant, type));
    }
    type.members().forEach(member -> walkMember(member, type));
    return type;
  }

  private void enter(DeclaredType type) {
    byNode.put(type.node(), type);
    byName.put(type.internalName(), type);
    taken.add(type.internalName());
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof FieldDeclaration field) {
        boolean constant = type.isInterface();
        for (VariableDeclarator variable : field.getVariables()) {
          type.fields.put(
              variable.getNameAsString(),
              new DeclaredType.Field(
                  variable.getType(),
                  field.isStatic() || constant,
                  field.isFinal() || constant,
                  variable.getInitializer()));
        }
      } else if (member instanceof MethodDeclaration method) {
        type.methods.merge(method.getNameAsString(), method.isStatic(), (a, b) -> a && b);
      } else if (member instanceof AnnotationMemberDeclaration method) {
        type.methods.put(method.getNameAsString(), false);
      }
    }
  }

  private void walkMember(BodyDeclaration<?> member, DeclaredType owner) {
    if (member instanceof TypeDeclaration<?> nested) {
      String name = nested.getNameAsString();
      DeclaredType type = declare(nested, owner.internalName() + "$" + name, Optional.of(owner));
      owner.types.put(name, type);
      return;
    }
    walk(member, owner);
  }

  private void walk(Node node, DeclaredType owner) {
    if (node instanceof MethodCallExpr call) {
      attributed(call.getArguments()).forEach(a -> walk(a, owner));
      call.getScope().ifPresent(scope -> walk(scope, owner));
      deferred(call.getArguments()).forEach(a -> walk(a, owner));
    } else if (node instanceof ObjectCreationExpr creation) {
      creation.getScope().ifPresent(scope -> walk(scope, owner));
      attributed(creation.getArguments()).forEach(a -> walk(a, owner));
      deferred(creation.getArguments()).forEach(a -> walk(a, owner));
      creation
          .getAnonymousClassBody()
          .ifPresent(body -> anonymous(creation, body, Optional.of(creation.getType()), owner));
    } else if (node instanceof EnumConstantDeclaration constant) {
      constant.getArguments().forEach(a -> walk(a, owner));
      if (constant.getClassBody().isNonEmpty()) {
        ClassOrInterfaceType type =
            new ClassOrInterfaceType(null, ((TypeDeclaration<?>) owner.node()).getNameAsString());
        anonymous(constant, constant.getClassBody(), Optional.of(type), owner);
      }
    } else if (node instanceof BinaryExpr binary) {
      walkChain(binary, owner);
    } else if (node instanceof TypeDeclaration<?> local) {
      declare(local, free(owner, local.getNameAsString()), Optional.of(owner));
    } else {
      node.getChildNodes().forEach(child -> walk(child, owner));
    }
  }

  /** A chain of operators may be thousands long, and nests to the left. */
  private void walkChain(BinaryExpr whole, DeclaredType owner) {
    Deque<Expression> rights = new ArrayDeque<>();
    Expression first = whole;
    while (first instanceof BinaryExpr binary) {
      rights.push(binary.getRight());
      first = binary.getLeft();
    }
    walk(first, owner);
    rights.forEach(right -> walk(right, owner));
  }

  /** Arguments that javac attributes before the receiver. */
  private static List<Expression> attributed(List<Expression> arguments) {
    return arguments.stream().filter(a -> !isDeferred(a)).toList();
  }

  /** Arguments whose type depends on the parameter: attributed for good after all others. */
  private static List<Expression> deferred(List<Expression> arguments) {
    return arguments.stream().filter(DeclaredTypes::isDeferred).toList();
  }

  private static boolean isDeferred(Expression argument) {
    if (argument instanceof EnclosedExpr enclosed) {
      return isDeferred(enclosed.getInner());
    }
    return argument instanceof MethodCallExpr
        || argument instanceof LambdaExpr
        || argument instanceof ConditionalExpr
        || argument instanceof SwitchExpr
        || (argument instanceof ObjectCreationExpr creation
            && creation.getType().isUsingDiamondOperator());
  }

  private void anonymous(
      Node node,
      List<BodyDeclaration<?>> body,
      Optional<ClassOrInterfaceType> supertype,
      DeclaredType owner) {
    DeclaredType type =
        new DeclaredType(
            free(owner, ""),
            Fact.Kind.CLASS,
            node,
            Optional.of(owner),
            new ArrayList<>(body),
            supertype,
            List.of());
    enter(type);
    type.members().forEach(member -> walkMember(member, type));
  }

  private String free(DeclaredType owner, String simpleName) {
    int number = 1;
    while (!taken.add(owner.internalName() + "$" + number + simpleName)) {
      number++;
    }
    return owner.internalName() + "$" + number + simpleName;
  }
}
