package io.github.legacytls.frontend.bytecode;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Names and constants of class files in the words of the small language. */
final class Names {

  private static final String OBJECT = "Ljava/lang/Object;";

  private Names() {}

  /** A class by its internal name, an array or primitive by its descriptor. */
  static TypeName type(Type type) {
    return new TypeName.Known(
        type.getSort() == Type.OBJECT ? type.getInternalName() : type.getDescriptor());
  }

  static TypeName type(String internalName) {
    return new TypeName.Known(internalName);
  }

  /**
   * What a method is declared to return; a type variable that may be anything says nothing.
   *
   * @param signature with type variables, where there are any
   */
  static TypeName returned(String descriptor, @Nullable String signature) {
    String erased = descriptor.substring(descriptor.indexOf(')') + 1);
    String written = signature == null ? "" : signature.substring(signature.indexOf(')') + 1);
    if (erased.equals(OBJECT) && written.startsWith("T")) {
      return TypeName.INFERRED;
    }
    return erased.equals("[" + OBJECT) && written.startsWith("[T")
        ? TypeName.ARRAY_OF_INFERRED
        : type(Type.getReturnType(descriptor));
  }

  static List<TypeName> parameters(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor)).map(Names::type).toList();
  }

  static MethodName method(String owner, String name, String descriptor) {
    int arguments = Type.getArgumentTypes(descriptor).length;
    return new MethodName(type(owner), name, Arity.of(arguments, descriptor));
  }

  static MethodName method(Handle handle) {
    return method(handle.getOwner(), handle.getName(), handle.getDesc());
  }

  static FieldName field(String owner, String name) {
    return new FieldName(type(owner), name);
  }

  /** A constant of the pool or of an annotation; arrays of primitives are sequences. */
  static Value literal(Object constant, Location site) {
    if (constant instanceof Integer || constant instanceof Short || constant instanceof Byte) {
      return new Value.Literal(((Number) constant).longValue(), site);
    }
    if (constant instanceof Float number) {
      return new Value.Literal(number.doubleValue(), site);
    }
    if (constant instanceof Character character) {
      return new Value.Literal(character.toString(), site);
    }
    if (constant instanceof Type type && type.getSort() != Type.METHOD) {
      return new Value.Literal(type(type), site);
    }
    if (constant instanceof Handle handle && handle.getTag() > 4) {
      return new Value.Function(method(handle), List.of(), site);
    }
    if (constant instanceof String
        || constant instanceof Long
        || constant instanceof Double
        || constant instanceof Boolean) {
      return new Value.Literal(constant, site);
    }
    return new Value.Unknown(Value.Reason.NOT_FOLLOWED, site);
  }

  /**
   * The value as what it is declared to be: the JVM counts truth values and characters among the
   * numbers.
   */
  static Value as(Type type, Value value) {
    if (type.getSort() != Type.BOOLEAN && type.getSort() != Type.CHAR) {
      return value;
    }
    if (value instanceof Value.Choice choice) {
      return new Value.Choice(
          choice.alternatives().stream().map(v -> as(type, v)).toList(), choice.site());
    }
    if (value instanceof Value.Literal literal && literal.constant() instanceof Long number) {
      Object constant =
          type.getSort() == Type.BOOLEAN
              ? number != 0
              : Character.toString((char) number.intValue());
      return new Value.Literal(constant, literal.site());
    }
    return value;
  }

  static List<Value> as(Type[] types, List<Value> values) {
    return IntStream.range(0, values.size()).mapToObj(i -> as(types[i], values.get(i))).toList();
  }
}
