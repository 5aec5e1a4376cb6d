package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.MemberDeclaration;
import io.github.legacytls.ir.TypeName;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The declared types, their hierarchy and their members. */
final class TypeIndex {

  private static final String ROOT = "java/lang/Object";

  private final TypeHeaders headers;
  private final Roots roots;
  private final Map<String, List<DeclaredType>> declared = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();
  private final Map<String, List<String>> ancestors = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> declaringMethod = new HashMap<>();
  private final Map<String, MembersByName> byName = new ConcurrentHashMap<>();

  TypeIndex(Collection<Unit> units, TypeHeaders headers) {
    this.headers = headers;
    this.roots = Roots.of(units);
    List<Fact.Declaration> declarations = new ArrayList<>();
    for (Unit unit : units) {
      for (Fact fact : unit.facts()) {
        if (fact instanceof Fact.Declaration declaration) {
          declarations.add(declaration);
          DeclaredType type = DeclaredType.of(declaration, roots);
          declared.computeIfAbsent(type.name(), n -> new ArrayList<>(1)).add(type);
          for (MemberDeclaration member : type.members()) {
            if (member instanceof MemberDeclaration.Method) {
              declaringMethod.computeIfAbsent(member.name(), n -> new TreeSet<>()).add(type.name());
            }
          }
        }
      }
    }
    for (Fact.Declaration declaration : declarations) {
      String name = DeclaredType.nameOf(declaration.type());
      for (TypeName supertype : declaration.supertypes()) {
        String linked = link(supertype, name).name();
        supertypes.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(linked);
        subtypes.computeIfAbsent(linked, n -> new TreeSet<>()).add(name);
      }
    }
  }

  /** The archive a class belongs to: what directly holds it, or the tree of plain files. */
  String archiveOf(ResourceId resource) {
    return roots.archiveOf(resource);
  }

  /** The archive a class belongs to, or the module of the plain file. */
  String moduleOf(ResourceId resource) {
    return roots.moduleOf(resource);
  }

  /** The type {@code name} as seen from {@code archive}: its own, else every one there is. */
  List<DeclaredType> seenFrom(String archive, String name) {
    List<DeclaredType> all = declared.getOrDefault(name, List.of());
    if (all.size() < 2) {
      return all;
    }
    List<DeclaredType> own = all.stream().filter(t -> t.archive().equals(archive)).toList();
    return own.isEmpty() ? all : own;
  }

  /** Whether {@code name}, read in {@code from}, is the type declared in {@code in}. */
  boolean sees(String from, String name, String in) {
    return from.equals(in)
        || declared.getOrDefault(name, List.of()).stream().noneMatch(t -> t.archive().equals(from));
  }

  /** Whether {@code name} is the same type for code of one archive and of the other. */
  boolean isShared(String name, String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Set<String> seen = archivesOf(seenFrom(one, name));
    return seen.isEmpty() || !Collections.disjoint(seen, archivesOf(seenFrom(other, name)));
  }

  private static Set<String> archivesOf(List<DeclaredType> types) {
    return types.stream().map(DeclaredType::archive).collect(Collectors.toSet());
  }

  /** How many types of the program declare a method of this name. */
  int declaring(String method) {
    return declaringMethod.getOrDefault(method, Set.of()).size();
  }

  boolean isDeclared(String name) {
    return declared.containsKey(name);
  }

  boolean exists(String name) {
    return declared.containsKey(name) || headers.exists(name);
  }

  Optional<Fact.Kind> kindOf(String name) {
    List<DeclaredType> types = declared.getOrDefault(name, List.of());
    return types.isEmpty()
        ? headers.header(name).map(TypeHeaders.Header::kind)
        : Optional.of(types.get(0).kind());
  }

  List<MemberDeclaration> membersOf(String name) {
    List<DeclaredType> types = declared.getOrDefault(name, List.of());
    return types.isEmpty()
        ? headers.header(name).map(TypeHeaders.Header::members).orElse(List.of())
        : types.get(0).members();
  }

  /** The methods of that name that a type itself declares. */
  List<MemberDeclaration.Method> methodsOf(String type, String name) {
    return byName(type).methods().getOrDefault(name, List.of());
  }

  /** The field of that name that a type itself declares. */
  Optional<MemberDeclaration.Field> fieldOf(String type, String name) {
    return Optional.ofNullable(byName(type).fields().get(name));
  }

  private MembersByName byName(String type) {
    MembersByName known = byName.get(type);
    if (known == null) {
      known = MembersByName.of(membersOf(type));
      byName.put(type, known);
    }
    return known;
  }

  private Collection<String> supertypesOf(String name) {
    Set<String> known = supertypes.get(name);
    if (known != null) {
      return known;
    }
    return declared.containsKey(name) ? List.of() : headers.supertypes(name);
  }

  /** The type itself and all its supertypes as far as they are known, nearest first. */
  List<String> withAncestors(String name) {
    List<String> known = ancestors.get(name);
    if (known == null) {
      known = reach(name, this::supertypesOf);
      ancestors.put(name, known);
    }
    return known;
  }

  /** The types of the program below {@code name}, nearest first. */
  List<String> descendants(String name) {
    List<String> all = reach(name, n -> subtypes.getOrDefault(n, Set.of()));
    return all.subList(1, all.size());
  }

  private static List<String> reach(
      String start, java.util.function.Function<String, Collection<String>> next) {
    Set<String> seen = new LinkedHashSet<>(List.of(start));
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      for (String name : next.apply(waiting.remove())) {
        if (seen.add(name)) {
          waiting.add(name);
        }
      }
    }
    return List.copyOf(seen);
  }

  /** Whether {@code name} is known to be {@code ancestor} or below it. */
  boolean isBelow(String name, String ancestor) {
    return name.equals(ancestor) || ancestor.equals(ROOT) || withAncestors(name).contains(ancestor);
  }

  /** Whether {@code name} is {@code ancestor} or below it. */
  Relation relation(String name, String ancestor) {
    if (name.equals(ancestor) || ancestor.equals(ROOT)) {
      return Relation.YES;
    }
    List<String> reached = withAncestors(name);
    if (reached.contains(ancestor)) {
      return Relation.YES;
    }
    boolean complete = reached.stream().allMatch(n -> n.equals(ROOT) || exists(n));
    return complete ? Relation.NO : Relation.UNKNOWN;
  }

  /** What {@code name} stands for, read inside the class {@code within}. */
  TypeReference link(TypeName name, String within) {
    if (name instanceof TypeName.Known known) {
      return TypeReference.parse(known.internalName());
    }
    if (name instanceof TypeName.Written written) {
      return link(written, within);
    }
    return new TypeReference("", 0, CallSite.Ownership.BY_NAME);
  }

  private TypeReference link(TypeName.Written written, String within) {
    List<String> candidates = written.candidates();
    if (candidates.isEmpty()) {
      return new TypeReference(
          written.name().replace('.', '/'), written.dimensions(), CallSite.Ownership.BY_NAME);
    }
    for (String candidate : candidates) {
      if (exists(candidate)) {
        return new TypeReference(candidate, written.dimensions(), CallSite.Ownership.CERTAIN);
      }
    }
    if (candidates.size() == 1) {
      return new TypeReference(candidates.get(0), written.dimensions(), CallSite.Ownership.CERTAIN);
    }
    return new TypeReference(
        bestGuess(candidates, within), written.dimensions(), CallSite.Ownership.LIKELY);
  }

  /**
   * Of candidates none of which exists: the scanned package and {@code java.lang} would be known,
   * so an import of a library that is not at hand is what remains.
   */
  private static String bestGuess(List<String> candidates, String within) {
    String ownPackage = packageOf(within);
    return candidates.stream()
        .filter(c -> !packageOf(c).equals(ownPackage) && !c.startsWith("java/lang/"))
        .findFirst()
        .orElse(candidates.get(0));
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }
}
