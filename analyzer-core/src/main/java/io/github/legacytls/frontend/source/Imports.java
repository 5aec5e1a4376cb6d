package io.github.legacytls.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import io.github.legacytls.ir.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What package and imports say about names that the file does not declare. */
final class Imports {

  private final String ownPackage;
  private final Map<String, String> types = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();
  private final Map<String, String> members = new HashMap<>();
  private final List<String> memberOwners = new ArrayList<>();

  Imports(CompilationUnit file) {
    ownPackage =
        file.getPackageDeclaration()
            .map(p -> p.getNameAsString().replace('.', '/') + "/")
            .orElse("");
    file.getImports().stream().filter(i -> !i.isModule()).forEach(this::add);
  }

  private void add(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (declaration.isStatic() && declaration.isAsterisk()) {
      memberOwners.add(internalName(name));
    } else if (declaration.isStatic()) {
      String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      members.putIfAbsent(last, internalName(owner));
    } else if (declaration.isAsterisk()) {
      prefixes.add(isCapitalised(last) ? internalName(name) + "$" : name.replace('.', '/') + "/");
    } else {
      types.put(last, internalName(name));
    }
  }

  /** By custom packages are written small and types begin with a capital. */
  static boolean isCapitalised(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** The internal name of a type written with its package. */
  static String internalName(String qualified) {
    StringBuilder name = new StringBuilder();
    boolean inType = false;
    for (String part : qualified.split("\\.", -1)) {
      if (!name.isEmpty()) {
        name.append(inType ? '$' : '/');
      }
      name.append(part);
      inType |= isCapitalised(part);
    }
    return name.toString();
  }

  /** A type that is imported under its own name. */
  Optional<String> imported(String simpleName) {
    return Optional.ofNullable(types.get(simpleName));
  }

  /** Where a type with a simple name may come from: package, imports on demand, the language. */
  Set<String> candidates(String simpleName) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(ownPackage + simpleName);
    prefixes.forEach(prefix -> candidates.add(prefix + simpleName));
    Optional.ofNullable(members.get(simpleName))
        .ifPresent(owner -> candidates.add(owner + "$" + simpleName));
    memberOwners.forEach(owner -> candidates.add(owner + "$" + simpleName));
    candidates.add("java/lang/" + simpleName);
    return candidates;
  }

  /** The type a static import takes the member {@code name} from. */
  Optional<TypeName> ownerOfMember(String name) {
    return Optional.ofNullable(members.get(name)).map(owner -> written(List.of(owner)));
  }

  /** Types all static members of which are imported. */
  List<String> ownersOnDemand() {
    return memberOwners;
  }

  /** A type nobody named in the text, which is one of {@code candidates}. */
  static TypeName written(List<String> candidates) {
    if (candidates.isEmpty()) {
      return TypeName.INFERRED;
    }
    String first = candidates.get(0);
    String name = first.substring(first.lastIndexOf('/') + 1).replace('$', '.');
    return new TypeName.Written(name, candidates, 0);
  }
}
