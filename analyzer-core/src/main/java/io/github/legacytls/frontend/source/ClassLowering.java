package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class with its members: what it declares, and the code of each body. */
final class ClassLowering {

  private final SourceFile file;
  private final ClassContext context;
  private final DeclaredType type;
  private final TypeScope names;
  private final Declarations declarations;

  ClassLowering(SourceFile file, ClassContext context) {
    this.file = file;
    this.context = context;
    this.type = context.type();
    this.names = file.scopeOf(type);
    this.declarations = new Declarations(file, context);
  }

  void lower() {
    file.add(declarations.of(type.node()));
    lowerMembers();
    if (type.node() instanceof RecordDeclaration declaration) {
      lowerRecord(declaration);
    } else if (!type.isInterface() && constructors().isEmpty()) {
      implicitConstructor(0);
    }
    if (type.node() instanceof EnumDeclaration declaration) {
      new EnumMethods(file, context).lower(declaration);
    }
  }

  /** An anonymous class hands what it is given to the constructor of the class it extends. */
  void lowerAnonymous(int arguments) {
    file.add(declarations.of(type.node()));
    lowerMembers();
    implicitConstructor(arguments);
  }

  private void lowerMembers() {
    declarations.annotations();
    staticInitialiser();
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof MethodDeclaration method) {
        method.getBody().ifPresent(code -> method(method, code));
      } else if (member instanceof ConstructorDeclaration constructor) {
        constructor(constructor);
      } else if (member instanceof AnnotationMemberDeclaration element) {
        defaultOf(element);
      } else if (member instanceof TypeDeclaration<?> nested) {
        file.types().of(nested).ifPresent(this::nested);
      } else if (!isInitialiser(member) && !(member instanceof CompactConstructorDeclaration)) {
        file.notFollowed(member);
      }
    }
  }

  private void nested(DeclaredType nested) {
    if (file.isNew(nested)) {
      new ClassLowering(file, ClassContext.of(nested, Optional.of(context))).lower();
    }
  }

  private static boolean isInitialiser(BodyDeclaration<?> member) {
    return member instanceof FieldDeclaration || member instanceof InitializerDeclaration;
  }

  private List<ConstructorDeclaration> constructors() {
    return type.members().stream()
        .filter(ConstructorDeclaration.class::isInstance)
        .map(ConstructorDeclaration.class::cast)
        .toList();
  }

  private MethodName name(String name, int arguments) {
    return new MethodName(type.name(), name, Arity.of(arguments));
  }

  private Body body(MethodName method, List<TypeParameter> variables, boolean hasThis, Node place) {
    return new Body(file, context, method, names.with(variables), hasThis, place);
  }

  private static void declare(Body body, List<Parameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      body.declareParameter(parameter.getNameAsString(), i, body.typeOf(parameter), parameter);
    }
  }

  private void method(MethodDeclaration method, BlockStmt code) {
    MethodName called = name(method.getNameAsString(), method.getParameters().size());
    Body body = body(called, method.getTypeParameters(), !method.isStatic(), method.getName());
    declare(body, method.getParameters());
    body.lower(method, () -> body.run(code));
  }

  private void defaultOf(AnnotationMemberDeclaration element) {
    element
        .getDefaultValue()
        .ifPresent(
            value -> {
              MethodName method = name(element.getNameAsString(), 0);
              Body body = body(method, List.of(), false, element.getName());
              body.lower(
                  element,
                  () -> body.lowering.returns(body.heap(), body.eval(value), body.at(value)));
            });
  }

  private void staticInitialiser() {
    Body body = body(name(MethodName.STATIC_INITIALISER, 0), List.of(), false, type.node());
    body.lower(
        type.node(),
        () -> {
          if (type.node() instanceof EnumDeclaration declaration) {
            declaration.getEntries().forEach(constant -> constant(constant, body));
          }
          initialise(body, true);
        });
  }

  private void constant(EnumConstantDeclaration constant, Body body) {
    List<Value> arguments = body.expressions.evalAll(constant.getArguments());
    Optional<DeclaredType> own = file.types().of(constant);
    own.ifPresent(t -> body.functions.lowerAnonymous(t, arguments));
    TypeName created = own.map(DeclaredType::name).orElse(type.name());
    Location site = body.places.between(constant.getName(), constant);
    Value instance =
        body.lowering.construct(
            body.heap(), Calls.constructor(created, arguments), arguments, List.of(), site);
    body.lowering.storeStatic(
        body.heap(), type.field(constant.getNameAsString()), instance, body.at(constant.getName()));
  }

  /** Field initialisers and initialiser blocks, in the order of the text. */
  private void initialise(Body body, boolean isStatic) {
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof FieldDeclaration fields
          && (fields.isStatic() || type.isInterface()) == isStatic) {
        fields.getVariables().forEach(field -> initialise(field, isStatic, body));
      } else if (member instanceof InitializerDeclaration block && block.isStatic() == isStatic) {
        body.run(block.getBody());
      }
    }
  }

  private void initialise(VariableDeclarator field, boolean isStatic, Body body) {
    if (field.getInitializer().isEmpty() || body.state.isDead()) {
      return;
    }
    Value value = body.eval(field.getInitializer().get());
    var name = type.field(field.getNameAsString());
    if (isStatic) {
      body.lowering.storeStatic(body.heap(), name, value, body.at(field));
    } else {
      body.self.ifPresent(
          self -> body.lowering.storeField(body.heap(), name, self, value, body.at(field)));
    }
  }

  private void constructor(ConstructorDeclaration constructor) {
    int written = constructor.getParameters().size();
    Body body =
        body(
            name(MethodName.CONSTRUCTOR, written + context.captured().size()),
            constructor.getTypeParameters(),
            true,
            constructor.getName());
    body.lower(
        constructor,
        () -> {
          keepCaptured(body, written, constructor.getName());
          declare(body, constructor.getParameters());
          Optional<ExplicitConstructorInvocationStmt> first =
              constructor.getBody().getStatements().stream()
                  .filter(ExplicitConstructorInvocationStmt.class::isInstance)
                  .map(ExplicitConstructorInvocationStmt.class::cast)
                  .findFirst();
          if (first.isEmpty() && type.superclass().isPresent()) {
            superclass(body, List.of(), constructor.getName());
          }
          if (first.filter(ExplicitConstructorInvocationStmt::isThis).isEmpty()) {
            initialise(body, false);
          }
          body.run(constructor.getBody());
        });
  }

  /** Hidden parameters behind the written ones keep what a local class captured. */
  private void keepCaptured(Body body, int first, Node place) {
    int index = first;
    for (Map.Entry<String, TypeName> captured : context.captured().entrySet()) {
      Location site = body.places.implicit(place, index + 1);
      Value given = new Value.Parameter(body.method, index++, captured.getValue(), site);
      body.self.ifPresent(
          self ->
              body.lowering.storeField(
                  body.heap(),
                  type.field(ClassContext.fieldOf(captured.getKey())),
                  self,
                  given,
                  site));
    }
  }

  private void implicitConstructor(int arguments) {
    Node place = type.node() instanceof TypeDeclaration<?> named ? named.getName() : type.node();
    int parameters = arguments + context.captured().size();
    Body body = body(name(MethodName.CONSTRUCTOR, parameters), List.of(), true, place);
    body.lower(
        type.node(),
        () -> {
          keepCaptured(body, arguments, place);
          List<Value> handedOn = new ArrayList<>();
          for (int i = 0; i < arguments; i++) {
            Location site = body.places.implicit(place, -2 - i);
            handedOn.add(new Value.Parameter(body.method, i, TypeName.INFERRED, site));
          }
          if (type.superclass().isPresent()) {
            superclass(body, handedOn, place);
          }
          initialise(body, false);
        });
  }

  private void superclass(Body body, List<Value> arguments, Node place) {
    body.calls.constructSelf(body.calls.superclassOf(type), arguments, body.at(place));
  }

  private void lowerRecord(RecordDeclaration declaration) {
    List<Parameter> components = declaration.getParameters();
    boolean canonicalIsWritten = constructors().stream().anyMatch(c -> isCanonical(c, components));
    if (!canonicalIsWritten) {
      canonicalConstructor(declaration, components);
    }
    for (Parameter component : components) {
      String accessor = component.getNameAsString();
      if (!hasAccessor(accessor)) {
        Body body = body(name(accessor, 0), List.of(), true, component.getName());
        body.lower(
            component,
            () ->
                body.lowering.returns(
                    body.heap(),
                    body.variables.read(accessor, component.getName()),
                    body.at(component.getName())));
      }
    }
  }

  private boolean hasAccessor(String name) {
    return type.members().stream()
        .anyMatch(
            m ->
                m instanceof MethodDeclaration method
                    && method.getNameAsString().equals(name)
                    && method.getParameters().isEmpty());
  }

  private static boolean isCanonical(
      ConstructorDeclaration constructor, List<Parameter> components) {
    if (constructor.getParameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      String written = constructor.getParameter(i).getType().asString();
      if (!written.equals(components.get(i).getType().asString())) {
        return false;
      }
    }
    return true;
  }

  /** Runs the compact constructor, if there is one, and writes the fields from its parameters. */
  private void canonicalConstructor(RecordDeclaration declaration, List<Parameter> components) {
    MethodName constructor = name(MethodName.CONSTRUCTOR, components.size());
    Body body = body(constructor, List.of(), true, declaration.getName());
    body.lower(
        declaration,
        () -> {
          declare(body, components);
          for (CompactConstructorDeclaration compact : declaration.getCompactConstructors()) {
            body.run(compact.getBody());
          }
          if (!body.state.isDead()) {
            components.forEach(component -> keep(component, body));
          }
        });
  }

  private void keep(Parameter component, Body body) {
    String name = component.getNameAsString();
    Value value = body.variables.read(name, component.getName());
    body.self.ifPresent(
        self ->
            body.lowering.storeField(
                body.heap(), type.field(name), self, value, body.at(component)));
  }
}
