package io.github.legacytls.resolve;

import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;

/** Short clauses for the steps of a trace. */
final class Describe {

  private static final int LONGEST = 60;

  private Describe() {}

  static String literal(Object constant) {
    if (constant instanceof String text) {
      String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
      return "\"" + shown + "\"";
    }
    if (constant instanceof TypeName type) {
      return simple(type) + ".class";
    }
    return constant == Value.Null.NULL ? "null" : constant.toString();
  }

  static String method(MethodName method) {
    String owner = simple(method.owner());
    if (method.isConstructor()) {
      return "new " + owner;
    }
    return owner.isEmpty() ? method.name() : owner + "." + method.name();
  }

  /** The name a reader knows a type by: without package and outer classes. */
  static String simple(TypeName type) {
    String name = "";
    if (type instanceof TypeName.Known known) {
      name = known.internalName();
    } else if (type instanceof TypeName.Written written) {
      name = written.name();
    }
    return simple(name);
  }

  static String simple(String name) {
    int cut =
        Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('$'), name.lastIndexOf('.')));
    return name.substring(cut + 1);
  }
}
