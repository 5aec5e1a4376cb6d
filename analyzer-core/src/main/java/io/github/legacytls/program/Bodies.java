package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What code a call may run. */
final class Bodies {

  /** More overriding methods than this say nothing about any one call. */
  private static final int DISPATCHED = 32;

  /** The same for a type from outside, such as an iterator, which others implement as well. */
  private static final int DISPATCHED_FROM_OUTSIDE = 4;

  private final FactIndex facts;
  private final TypeIndex types;
  private final Linker linker;
  private final Map<Question, List<Body>> answered = new ConcurrentHashMap<>();

  Bodies(FactIndex facts, TypeIndex types, Linker linker) {
    this.facts = facts;
    this.types = types;
    this.linker = linker;
  }

  private record Question(MethodName callee, String type, String archive, String module) {}

  /** The method found upwards from the named type, and all that override it below. */
  List<Body> dispatched(MethodName callee, String archive, String module) {
    return remembered(
        new Question(callee, "", archive, module), () -> findDispatched(callee, archive, module));
  }

  private List<Body> remembered(Question question, Supplier<List<Body>> work) {
    List<Body> known = answered.get(question);
    if (known == null) {
      known = work.get();
      answered.put(question, known);
    }
    return known;
  }

  private List<Body> findDispatched(MethodName callee, String archive, String module) {
    String named = DeclaredType.nameOf(callee.owner());
    Set<Body> found = new LinkedHashSet<>(exact(callee, named, archive));
    boolean overridable = !callee.isConstructor() && found.stream().noneMatch(Body::isStatic);
    if (overridable) {
      boolean isOwn = types.isDeclared(named);
      int most = isOwn ? DISPATCHED : DISPATCHED_FROM_OUTSIDE;
      for (String below : types.descendants(named)) {
        // That two libraries meet in a type of the JDK does not say that one calls the other.
        if (isOwn || isIn(archive, module, below)) {
          found.addAll(declaredIn(callee, below, archive));
        }
        if (found.size() > most) {
          return List.of();
        }
      }
    }
    return List.copyOf(found);
  }

  private boolean isIn(String archive, String module, String type) {
    return types.seenFrom(archive, type).stream().anyMatch(t -> t.module().equals(module));
  }

  /** The method found upwards from {@code type}. */
  List<Body> exact(MethodName callee, String type, String archive) {
    return remembered(
        new Question(callee, type, archive, ""), () -> findExact(callee, type, archive));
  }

  private List<Body> findExact(MethodName callee, String type, String archive) {
    if (callee.isConstructor()) {
      return declaredIn(callee, type, archive);
    }
    return linker
        .method(type, callee.name(), callee.arity())
        .map(declared -> declaredIn(callee, declared.owner(), archive))
        .orElse(List.of());
  }

  /** The code of a lambda, which no type declares. */
  List<Body> ofLambda(MethodName lambda, String archive) {
    List<Fact.Return> returns = in(archive, facts.returnsOf(lambda));
    return returns.isEmpty()
        ? List.of()
        : List.of(
            new Body(lambda, archive, DeclaredType.nameOf(lambda.owner()), true, false, returns));
  }

  private List<Fact.Return> in(String archive, List<Fact.Return> returns) {
    return returns.stream()
        .filter(r -> types.archiveOf(r.site().resource()).equals(archive))
        .toList();
  }

  private List<Body> declaredIn(MethodName callee, String owner, String archive) {
    List<Body> found = new ArrayList<>();
    for (DeclaredType type : types.seenFrom(archive, owner)) {
      List<MemberDeclaration.Method> fitting = fitting(type, callee);
      for (MemberDeclaration.Method method : fitting) {
        Body body = body(type, method);
        // An element of an annotation returns its default.
        if (!method.isAbstract() || !body.returns().isEmpty()) {
          found.add(body);
        }
      }
    }
    return found;
  }

  /** Methods that fit the call; a variadic one only when no other does, as in the language. */
  private static List<MemberDeclaration.Method> fitting(DeclaredType type, MethodName callee) {
    List<MemberDeclaration.Method> fitting = new ArrayList<>();
    List<MemberDeclaration.Method> loose = new ArrayList<>();
    for (MemberDeclaration member : type.members()) {
      if (member instanceof MemberDeclaration.Method method
          && method.name().equals(callee.name())
          && Applicability.accepts(method, callee.arity())) {
        boolean exact = method.arity().arguments() == callee.arity().arguments();
        (exact ? fitting : loose).add(method);
      }
    }
    return fitting.isEmpty() ? loose : fitting;
  }

  private Body body(DeclaredType type, MemberDeclaration.Method method) {
    MethodName name =
        new MethodName(new TypeName.Known(type.name()), method.name(), method.arity());
    return new Body(
        name,
        type.archive(),
        type.name(),
        method.isStatic(),
        method.isVariadic(),
        in(type.archive(), facts.returnsOf(name)));
  }
}
