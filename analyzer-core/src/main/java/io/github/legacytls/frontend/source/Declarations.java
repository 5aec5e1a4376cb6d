package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.legacytls.ir.Annotated;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a class declares: supertypes, members, and the annotations on them. */
final class Declarations {

  private final SourceFile file;
  private final ClassContext context;
  private final DeclaredType type;
  private final TypeScope names;

  Declarations(SourceFile file, ClassContext context) {
    this.file = file;
    this.context = context;
    this.type = context.type();
    this.names = file.scopeOf(type);
  }

  Fact of(Node node) {
    TypeScope outside = type.outer().map(file::scopeOf).orElse(names);
    List<TypeName> supertypes = new ArrayList<>(type.supertypes().map(outside::of).toList());
    switch (type.kind()) {
      case ENUM -> supertypes.add(0, new TypeName.Known("java/lang/Enum"));
      case RECORD -> supertypes.add(0, new TypeName.Known("java/lang/Record"));
      case ANNOTATION -> supertypes.add(0, new TypeName.Known("java/lang/annotation/Annotation"));
      default -> {}
    }
    Places places = Places.of(file.resource(), type.internalName(), "");
    Node place = node instanceof TypeDeclaration<?> named ? named.getName() : node;
    return new Fact.Declaration(type.name(), type.kind(), supertypes, members(), places.of(place));
  }

  private List<MemberDeclaration> members() {
    List<MemberDeclaration> members = new ArrayList<>();
    type.fields.forEach(
        (name, field) ->
            members.add(
                new MemberDeclaration.Field(
                    name, names.of(field.type()), field.isStatic(), field.isFinal())));
    boolean constructed = false;
    for (BodyDeclaration<?> member : type.members()) {
      constructed |= member instanceof ConstructorDeclaration;
      declared(member).ifPresent(members::add);
    }
    if (!constructed && type.kind() != Fact.Kind.RECORD && !type.isInterface()) {
      members.add(constructor(List.of()));
    }
    implied(members);
    return members;
  }

  private Optional<MemberDeclaration> declared(BodyDeclaration<?> member) {
    if (member instanceof ConstructorDeclaration constructor) {
      return Optional.of(
          method(
              MethodName.CONSTRUCTOR,
              constructor.getParameters(),
              constructor.getTypeParameters(),
              new TypeName.Known("V"),
              false,
              false));
    }
    if (member instanceof AnnotationMemberDeclaration element) {
      TypeName returns = names.of(element.getType());
      return Optional.of(
          method(element.getNameAsString(), List.of(), List.of(), returns, false, true));
    }
    if (!(member instanceof MethodDeclaration method)) {
      return Optional.empty();
    }
    TypeName returns = names.with(method.getTypeParameters()).of(method.getType());
    boolean isAbstract = method.getBody().isEmpty() && !method.isNative();
    return Optional.of(
        method(
            method.getNameAsString(),
            method.getParameters(),
            method.getTypeParameters(),
            returns,
            method.isStatic(),
            isAbstract));
  }

  private MemberDeclaration.Method method(
      String name,
      List<Parameter> parameters,
      List<TypeParameter> variables,
      TypeName returns,
      boolean isStatic,
      boolean isAbstract) {
    TypeScope scope = names.with(variables);
    boolean isVariadic = !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs();
    List<TypeName> types = new ArrayList<>();
    for (Parameter parameter : parameters) {
      TypeName written = scope.of(parameter.getType());
      types.add(parameter.isVarArgs() ? TypeScope.arrayOf(written, 1) : written);
    }
    boolean hasHidden = name.equals(MethodName.CONSTRUCTOR);
    if (hasHidden) {
      types.addAll(context.captured().values());
    }
    return new MemberDeclaration.Method(
        name, Arity.of(types.size()), types, returns, isStatic, isAbstract, isVariadic);
  }

  private MemberDeclaration.Method constructor(List<Parameter> parameters) {
    return method(
        MethodName.CONSTRUCTOR, parameters, List.of(), new TypeName.Known("V"), false, false);
  }

  /** Members the compiler adds to records and enums. */
  private void implied(List<MemberDeclaration> members) {
    if (type.node() instanceof RecordDeclaration declaration) {
      addIfMissing(members, constructor(declaration.getParameters()));
      for (Parameter component : declaration.getParameters()) {
        TypeName returns = names.of(component.getType());
        String accessor = component.getNameAsString();
        addIfMissing(members, method(accessor, List.of(), List.of(), returns, false, false));
      }
    } else if (type.node() instanceof EnumDeclaration) {
      members.add(EnumMethods.valuesOf(type));
      members.add(EnumMethods.valueOfOf(type));
    }
  }

  private static void addIfMissing(
      List<MemberDeclaration> members, MemberDeclaration.Method implied) {
    boolean written =
        members.stream()
            .anyMatch(
                m ->
                    m instanceof MemberDeclaration.Method method
                        && method.name().equals(implied.name())
                        && method.parameters().equals(implied.parameters()));
    if (!written) {
      members.add(implied);
    }
  }

  /** The annotations on the type, its members and their parameters. */
  void annotations() {
    if (type.node() instanceof TypeDeclaration<?> declaration) {
      annotated(declaration.getAnnotations(), new Annotated.OfType());
    }
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof FieldDeclaration fields) {
        for (VariableDeclarator field : fields.getVariables()) {
          annotated(
              fields.getAnnotations(), new Annotated.OfField(type.field(field.getNameAsString())));
        }
      } else if (member instanceof MethodDeclaration method) {
        annotated(method, method.getNameAsString());
      } else if (member instanceof ConstructorDeclaration constructor) {
        annotated(constructor, MethodName.CONSTRUCTOR);
      }
    }
    if (type.node() instanceof EnumDeclaration declaration) {
      for (EnumConstantDeclaration constant : declaration.getEntries()) {
        FieldName field = type.field(constant.getNameAsString());
        annotated(constant.getAnnotations(), new Annotated.OfField(field));
      }
    }
  }

  private void annotated(CallableDeclaration<?> declaration, String name) {
    MethodName method = name(name, declaration.getParameters().size());
    annotated(declaration.getAnnotations(), new Annotated.OfMethod(method));
    for (int i = 0; i < declaration.getParameters().size(); i++) {
      annotated(declaration.getParameter(i).getAnnotations(), new Annotated.OfParameter(method, i));
    }
  }

  private MethodName name(String method, int arguments) {
    return new MethodName(type.name(), method, Arity.of(arguments));
  }

  private void annotated(NodeList<AnnotationExpr> annotations, Annotated on) {
    for (AnnotationExpr annotation : annotations) {
      MethodName around = on instanceof Annotated.OfMethod one ? one.method() : name("", 0);
      Body body = new Body(file, context, around, names, false, annotation);
      file.add(
          new Fact.Annotation(
              names.named(annotation.getNameAsString()),
              arguments(annotation, body),
              on,
              body.at(annotation)));
    }
  }

  private static Map<String, Value> arguments(AnnotationExpr annotation, Body body) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      arguments.put("value", body.valueOf(single.getMemberValue()));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      for (MemberValuePair pair : normal.getPairs()) {
        arguments.put(pair.getNameAsString(), body.valueOf(pair.getValue()));
      }
    }
    return arguments;
  }
}
