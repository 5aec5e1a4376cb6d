package io.github.legacytls.program;

import io.github.legacytls.ir.Arity;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import io.github.legacytls.location.Member;
import io.github.legacytls.program.CallSite.Ownership;
import java.util.List;
import java.util.Optional;

/** Turns names as written into members, and tells the static type of a value. */
final class Linker {

  /** How far the type of a receiver is followed through a chain of calls. */
  private static final int CHAIN = 48;

  private final TypeIndex types;

  Linker(TypeIndex types) {
    this.types = types;
  }

  /** The type that owns {@code callee}, named or called on {@code receiver} at {@code site}. */
  Optional<TypeReference> ownerOf(MethodName callee, Optional<Value> receiver, Location site) {
    return ownerOf(callee, receiver, site, CHAIN);
  }

  private Optional<TypeReference> ownerOf(
      MethodName callee, Optional<Value> receiver, Location site, int chain) {
    TypeName owner = callee.owner();
    if (owner instanceof TypeName.Inferred) {
      return receiver.flatMap(r -> typeOf(r, chain)).filter(t -> !t.isPrimitive());
    }
    if (owner instanceof TypeName.Written written && written.candidates().size() > 1) {
      Optional<TypeReference> declaring = declaring(written, callee);
      if (declaring.isPresent()) {
        return declaring;
      }
    }
    return Optional.of(types.link(owner, within(site)));
  }

  /** Of several types a name may stand for, the first that has such a method. */
  private Optional<TypeReference> declaring(TypeName.Written owner, MethodName callee) {
    return owner.candidates().stream()
        .filter(types::exists)
        .filter(c -> method(c, callee.name(), callee.arity()).isPresent())
        .findFirst()
        .map(TypeReference::of);
  }

  Optional<TypeReference> ownerOf(FieldName field, Optional<Value> receiver, Location site) {
    if (field.owner() instanceof TypeName.Inferred) {
      return receiver.flatMap(r -> typeOf(r, CHAIN));
    }
    if (field.owner() instanceof TypeName.Written written && written.candidates().size() > 1) {
      for (String candidate : written.candidates()) {
        if (types.exists(candidate) && field(candidate, field.name()).isPresent()) {
          return Optional.of(TypeReference.of(candidate));
        }
      }
    }
    return Optional.of(types.link(field.owner(), within(site)));
  }

  /** The static type of {@code value}, as far as declarations tell. */
  Optional<TypeReference> typeOf(Value value) {
    return typeOf(value, CHAIN);
  }

  private Optional<TypeReference> typeOf(Value value, int chain) {
    if (chain == 0) {
      return Optional.empty();
    }
    if (value instanceof Value.Parameter parameter) {
      return linked(parameter.type(), value.site());
    }
    if (value instanceof Value.This self) {
      return linked(self.type(), value.site());
    }
    if (value instanceof Value.Instance instance) {
      return linked(instance.constructor().owner(), value.site());
    }
    if (value instanceof Value.Literal literal) {
      return typeOfConstant(literal.constant());
    }
    if (value instanceof Value.Text) {
      return Optional.of(TypeReference.of("java/lang/String"));
    }
    if (value instanceof Value.Changed changed) {
      return typeOf(changed.before(), chain - 1);
    }
    if (value instanceof Value.Choice choice) {
      return choice.alternatives().stream().flatMap(a -> typeOf(a, chain - 1).stream()).findFirst();
    }
    if (value instanceof Value.Element element) {
      return typeOf(element.container(), chain - 1)
          .filter(TypeReference::isArray)
          .map(TypeReference::element);
    }
    if (value instanceof Value.Constant constant) {
      return typeOfField(constant.field(), Optional.empty(), value.site());
    }
    if (value instanceof Value.FieldRead read) {
      return typeOfField(read.field(), Optional.of(read.receiver()), value.site());
    }
    return value instanceof Value.Result result ? typeOfResult(result, chain) : Optional.empty();
  }

  private static Optional<TypeReference> typeOfConstant(Object constant) {
    if (constant instanceof String) {
      return Optional.of(TypeReference.of("java/lang/String"));
    }
    if (constant instanceof TypeName) {
      return Optional.of(TypeReference.of("java/lang/Class"));
    }
    if (constant instanceof Boolean) {
      return Optional.of(TypeReference.of("Z"));
    }
    if (constant instanceof Long) {
      return Optional.of(TypeReference.of("J"));
    }
    return constant instanceof Double ? Optional.of(TypeReference.of("D")) : Optional.empty();
  }

  private Optional<TypeReference> linked(TypeName name, Location site) {
    return name instanceof TypeName.Inferred
        ? Optional.empty()
        : Optional.of(types.link(name, within(site)));
  }

  private Optional<TypeReference> typeOfField(
      FieldName field, Optional<Value> receiver, Location site) {
    Optional<TypeReference> owner = ownerOf(field, receiver, site);
    return owner.flatMap(
        o ->
            field(o.name(), field.name())
                .map(f -> types.link(f.type(), o.name()))
                .filter(t -> !t.name().isEmpty()));
  }

  private Optional<TypeReference> typeOfResult(Value.Result result, int chain) {
    MethodName callee = result.callee();
    Optional<String> descriptor = callee.arity().descriptor();
    if (descriptor.isPresent()) {
      String text = descriptor.get();
      return Optional.of(TypeReference.parse(text.substring(text.indexOf(')') + 1)));
    }
    Optional<TypeReference> owner = ownerOf(callee, result.receiver(), result.site(), chain - 1);
    if (owner.isEmpty() || owner.get().isArray() || owner.get().name().isEmpty()) {
      return Optional.empty();
    }
    Optional<Declared> declared = overload(owner.get().name(), result, chain);
    if (declared.isEmpty()) {
      return types.exists(owner.get().name()) ? Optional.empty() : owner.map(Linker::fluent);
    }
    Optional<TypeReference> wanted = givenClass(result);
    if (declared.get().method().returns() instanceof TypeName.Inferred) {
      return wanted;
    }
    TypeReference returned = types.link(declared.get().method().returns(), declared.get().owner());
    if (wanted.isPresent() && types.isBelow(wanted.get().name(), returned.name())) {
      return wanted;
    }
    boolean typeVariable =
        !returned.isPrimitive() && !returned.isArray() && !types.exists(returned.name());
    return Optional.of(typeVariable && isSimple(returned) ? fluent(owner.get()) : returned);
  }

  /** The class a method is given, if it is given one: it mostly returns an object of that. */
  private Optional<TypeReference> givenClass(Value.Result call) {
    List<TypeReference> given =
        call.arguments().stream()
            .filter(
                a -> a instanceof Value.Literal literal && literal.constant() instanceof TypeName)
            .map(a -> types.link((TypeName) ((Value.Literal) a).constant(), within(call.site())))
            .toList();
    return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
  }

  /** Of several methods of the name and arity, the one that takes these arguments. */
  private Optional<Declared> overload(String type, Value.Result call, int chain) {
    MethodName callee = call.callee();
    List<Optional<TypeReference>> given =
        call.arguments().stream().map(a -> typeOf(a, chain / 2)).toList();
    for (String owner : types.withAncestors(type)) {
      for (MemberDeclaration.Method method : types.methodsOf(owner, callee.name())) {
        if (method.arity().arguments() == callee.arity().arguments()
            && takes(owner, method, given)) {
          return Optional.of(new Declared(owner, method));
        }
      }
    }
    return method(type, callee.name(), callee.arity());
  }

  private boolean takes(
      String owner, MemberDeclaration.Method method, List<Optional<TypeReference>> given) {
    List<TypeName> parameters = method.parameters();
    for (int i = 0; i < given.size() && i < parameters.size(); i++) {
      TypeReference parameter = types.link(parameters.get(i), owner);
      if (!given.get(i).map(g -> Applicability.accepts(types, parameter, g)).orElse(true)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Without its class, what a method returns can only be guessed: builders and factories return
   * their own type.
   */
  private static TypeReference fluent(TypeReference owner) {
    return owner.guessed();
  }

  /** Type variables have no package and are short by custom. */
  private static boolean isSimple(TypeReference type) {
    return type.ownership() != Ownership.CERTAIN
        && type.name().substring(type.name().lastIndexOf('/') + 1).length() <= 2;
  }

  private static String within(Location site) {
    return site.member().map(Member::className).orElse("");
  }

  /** A method and the type that declares it. */
  record Declared(String owner, MemberDeclaration.Method method) {}

  /** The method a call of this name and arity on {@code type} runs, by static types. */
  Optional<Declared> method(String type, String name, Arity arity) {
    Optional<Declared> loose = Optional.empty();
    for (String owner : types.withAncestors(type)) {
      for (MemberDeclaration.Method method : types.methodsOf(owner, name)) {
        if (Applicability.accepts(method, arity)) {
          if (method.arity().arguments() == arity.arguments()) {
            return Optional.of(new Declared(owner, method));
          }
          loose = loose.or(() -> Optional.of(new Declared(owner, method)));
        }
      }
      if (name.equals(MethodName.CONSTRUCTOR)) {
        break;
      }
    }
    return loose;
  }

  Optional<MemberDeclaration.Field> field(String type, String name) {
    return declaringField(type, name).map(DeclaredField::field);
  }

  /** A field and the type that declares it. */
  record DeclaredField(String owner, MemberDeclaration.Field field) {}

  Optional<DeclaredField> declaringField(String type, String name) {
    for (String owner : types.withAncestors(type)) {
      Optional<MemberDeclaration.Field> field = types.fieldOf(owner, name);
      if (field.isPresent()) {
        return Optional.of(new DeclaredField(owner, field.get()));
      }
    }
    return Optional.empty();
  }
}
