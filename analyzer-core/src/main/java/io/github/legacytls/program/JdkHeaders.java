package io.github.legacytls.program;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The classes of the JDK this runs on. They are loaded but never initialised, and only from the
 * platform: nothing that is scanned can be reached.
 */
public final class JdkHeaders implements TypeHeaders {

  private final Map<String, Optional<Class<?>>> types = new ConcurrentHashMap<>();
  private final Map<String, Optional<Header>> known = new ConcurrentHashMap<>();

  @Override
  public Optional<Header> header(String internalName) {
    return known.computeIfAbsent(internalName, this::load);
  }

  @Override
  public boolean exists(String internalName) {
    return types.computeIfAbsent(internalName, JdkHeaders::find).isPresent();
  }

  private Optional<Header> load(String internalName) {
    return types.computeIfAbsent(internalName, JdkHeaders::find).map(JdkHeaders::headerOf);
  }

  private static Optional<Class<?>> find(String internalName) {
    String packageName = internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
    if (!packageName.startsWith("java") && !packageName.startsWith("com/sun/")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Class.forName(
              internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Header headerOf(Class<?> type) {
    List<String> supertypes =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
            .map(JdkHeaders::name)
            .toList();
    List<MemberDeclaration> members = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
        members.add(methodOf(method));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (!Modifier.isPrivate(constructor.getModifiers())) {
        members.add(constructorOf(constructor));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isPrivate(field.getModifiers())) {
        members.add(fieldOf(field));
      }
    }
    // Reflection gives members in no order it would keep.
    members.sort(
        Comparator.comparing(MemberDeclaration::name).thenComparing(JdkHeaders::descriptor));
    return new Header(kindOf(type), supertypes, members);
  }

  private static String descriptor(MemberDeclaration member) {
    return member instanceof MemberDeclaration.Method method
        ? method.arity().descriptor().orElse("")
        : "";
  }

  private static Fact.Kind kindOf(Class<?> type) {
    if (type.isAnnotation()) {
      return Fact.Kind.ANNOTATION;
    }
    if (type.isInterface()) {
      return Fact.Kind.INTERFACE;
    }
    return type.isEnum() ? Fact.Kind.ENUM : Fact.Kind.CLASS;
  }

  private static MemberDeclaration methodOf(Method method) {
    return new MemberDeclaration.Method(
        method.getName(),
        arity(method.getParameterTypes(), method.getReturnType()),
        known(method.getParameterTypes()),
        returned(method),
        Modifier.isStatic(method.getModifiers()),
        Modifier.isAbstract(method.getModifiers()),
        method.isVarArgs());
  }

  /** A type variable that may be anything says nothing of what is returned. */
  private static TypeName returned(Method method) {
    Class<?> erased = method.getReturnType();
    if (erased == Object.class && method.getGenericReturnType() instanceof TypeVariable<?>) {
      return TypeName.INFERRED;
    }
    return erased == Object[].class && method.getGenericReturnType() instanceof GenericArrayType
        ? TypeName.ARRAY_OF_INFERRED
        : known(erased);
  }

  private static MemberDeclaration constructorOf(Constructor<?> constructor) {
    return new MemberDeclaration.Method(
        MethodName.CONSTRUCTOR,
        arity(constructor.getParameterTypes(), void.class),
        known(constructor.getParameterTypes()),
        known(void.class),
        false,
        false,
        constructor.isVarArgs());
  }

  private static MemberDeclaration fieldOf(Field field) {
    return new MemberDeclaration.Field(
        field.getName(),
        known(field.getType()),
        Modifier.isStatic(field.getModifiers()),
        Modifier.isFinal(field.getModifiers()));
  }

  private static Arity arity(Class<?>[] parameters, Class<?> returns) {
    return Arity.of(
        parameters.length, MethodType.methodType(returns, parameters).toMethodDescriptorString());
  }

  private static List<TypeName> known(Class<?>[] types) {
    return Stream.of(types).map(JdkHeaders::known).toList();
  }

  private static TypeName known(Class<?> type) {
    return new TypeName.Known(
        type.isArray() || type.isPrimitive() ? type.descriptorString() : name(type));
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
