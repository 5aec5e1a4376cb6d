package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.body.EnumDeclaration;
import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;

/** The methods {@code values} and {@code valueOf} that every enum has. */
final class EnumMethods {

  private static final String VALUES = "values";
  private static final String VALUE_OF = "valueOf";

  private final SourceFile file;
  private final ClassContext context;

  EnumMethods(SourceFile file, ClassContext context) {
    this.file = file;
    this.context = context;
  }

  static MemberDeclaration valuesOf(DeclaredType type) {
    TypeName returns = TypeScope.arrayOf(type.name(), 1);
    return new MemberDeclaration.Method(
        VALUES, Arity.of(0), List.of(), returns, true, false, false);
  }

  static MemberDeclaration valueOfOf(DeclaredType type) {
    return new MemberDeclaration.Method(
        VALUE_OF, Arity.of(1), List.of(TypeScope.TEXT), type.name(), true, false, false);
  }

  void lower(EnumDeclaration declaration) {
    values(declaration);
    valueOf(declaration);
  }

  private Body body(String name, int arguments, EnumDeclaration declaration) {
    MethodName method = new MethodName(context.type().name(), name, Arity.of(arguments));
    TypeScope names = file.scopeOf(context.type());
    return new Body(file, context, method, names, false, declaration.getName());
  }

  private void values(EnumDeclaration declaration) {
    Body body = body(VALUES, 0, declaration);
    body.lower(
        declaration,
        () -> {
          Value array = body.lowering.array(body.heap(), body.at(declaration.getName()));
          for (int i = 0; i < declaration.getEntries().size(); i++) {
            var constant = declaration.getEntry(i).getName();
            Value value =
                body.lowering.loadStatic(
                    body.heap(), context.type().field(constant.asString()), body.at(constant));
            Value index = new Value.Literal((long) i, body.at(constant));
            body.lowering.storeElement(body.heap(), array, index, value, index.site());
          }
          body.lowering.returns(body.heap(), array, array.site());
        });
  }

  /** As the compiler writes it: {@code Enum.valueOf(E.class, name)}. */
  private void valueOf(EnumDeclaration declaration) {
    Body body = body(VALUE_OF, 1, declaration);
    body.lower(
        declaration,
        () -> {
          Location site = body.at(declaration.getName());
          Value own = new Value.Literal(context.type().name(), site);
          Value name =
              new Value.Parameter(
                  body.method, 0, TypeScope.TEXT, body.places.implicit(declaration.getName(), -2));
          MethodName find =
              new MethodName(new TypeName.Known("java/lang/Enum"), VALUE_OF, Arity.of(2));
          Value found =
              body.lowering.call(
                  body.heap(), find, Optional.empty(), List.of(own, name), List.of(), site);
          body.lowering.returns(body.heap(), found, site);
        });
  }
}
