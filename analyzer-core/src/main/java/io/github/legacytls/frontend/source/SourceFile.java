package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import io.github.legacytls.ir.Effects;
import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Problem;
import io.github.legacytls.location.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One file while it is lowered: its names, and what came out of it so far. */
final class SourceFile {

  private final ResourceId resource;
  private final Effects effects;
  private final Imports imports;
  private final DeclaredTypes types;
  private final Set<Fact> facts = new LinkedHashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final IdentityHashMap<LambdaExpr, MethodName> lambdas = new IdentityHashMap<>();
  private final Map<String, Integer> lambdasOfClass = new HashMap<>();
  private final Set<DeclaredType> lowered = new LinkedHashSet<>();

  SourceFile(ResourceId resource, Effects effects, CompilationUnit file) {
    this.resource = resource;
    this.effects = effects;
    this.imports = new Imports(file);
    this.types = new DeclaredTypes(file, simpleName(resource));
  }

  private static String simpleName(ResourceId resource) {
    String name = resource.name().substring(resource.name().lastIndexOf('/') + 1);
    return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
  }

  ResourceId resource() {
    return resource;
  }

  Effects effects() {
    return effects;
  }

  DeclaredTypes types() {
    return types;
  }

  TypeScope scopeOf(DeclaredType type) {
    return TypeScope.of(imports, types, type);
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  void addAll(Collection<Fact> more) {
    facts.addAll(more);
  }

  /** Whether {@code type} is met for the first time; a body may be walked more than once. */
  boolean isNew(DeclaredType type) {
    return lowered.add(type);
  }

  Optional<MethodName> methodOf(LambdaExpr lambda) {
    return Optional.ofNullable(lambdas.get(lambda));
  }

  void remember(LambdaExpr lambda, MethodName method) {
    lambdas.put(lambda, method);
  }

  /** The number of the next lambda of a class. */
  int nextLambda(DeclaredType type) {
    return lambdasOfClass.merge(type.internalName(), 1, Integer::sum) - 1;
  }

  /** A form of syntax that is not followed. */
  void notFollowed(Node node) {
    debug(node, node.getClass().getSimpleName() + " is not followed");
  }

  void debug(Node node, String what) {
    problems.add(new Problem(resource, Problem.Severity.DEBUG, where(node) + what));
  }

  void unread(Node node, String what) {
    problems.add(new Problem(resource, Problem.Severity.UNREAD, where(node) + what));
  }

  private static String where(Node node) {
    return node.getRange().map(r -> "line " + r.begin.line + ": ").orElse("");
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
