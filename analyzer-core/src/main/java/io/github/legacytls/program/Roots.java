package io.github.legacytls.program;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.Unit;
import io.github.legacytls.location.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where classes belong together: archives, and trees of plain files.
 *
 * <p>A tree begins where the packages of its files begin. All trees together are one archive, for
 * the modules of a project know each other; but trees that both declare a class of one name are two
 * programs, or two releases of one, and each is an archive of its own.
 */
final class Roots {

  /** The folders of one module, as builds lay them out. */
  private static final Pattern FOLDER_OF_MODULE =
      Pattern.compile("(.*?/)??(?:src/\\w+/\\w+|src|target/(?:test-)?classes|build/classes/.*)/");

  private final Map<ResourceId, String> archives = new HashMap<>();
  private final Map<ResourceId, String> modules = new HashMap<>();

  private Roots() {}

  static Roots of(Collection<Unit> units) {
    Roots roots = new Roots();
    Map<ResourceId, String> trees = new HashMap<>();
    Map<String, String> declaring = new HashMap<>();
    Set<String> rivals = new HashSet<>();
    for (Unit unit : units) {
      ResourceId resource = unit.resource();
      if (resource.isNested()) {
        String archive = resource.archive().display();
        roots.archives.put(resource, archive);
        roots.modules.put(resource, archive);
      } else {
        for (Fact fact : unit.facts()) {
          if (fact instanceof Fact.Declaration declaration) {
            String type = DeclaredType.nameOf(declaration.type());
            String tree = trees.computeIfAbsent(resource, r -> tree(r.path(), type));
            String other = declaring.putIfAbsent(type, tree);
            if (other != null && !other.equals(tree)) {
              rivals.add(other);
              rivals.add(tree);
            }
          }
        }
      }
    }
    Map<String, String> moduleOfTree = new HashMap<>();
    trees.forEach(
        (resource, tree) -> {
          roots.archives.put(resource, rivals.contains(tree) ? tree : "");
          roots.modules.put(resource, moduleOfTree.computeIfAbsent(tree, Roots::module));
        });
    return roots;
  }

  /** The folder that holds the packages: that of the file where its package says nothing of it. */
  private static String tree(String path, String type) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String packages = type.substring(0, type.lastIndexOf('/') + 1);
    boolean fits = folder.equals(packages) || folder.endsWith("/" + packages);
    return fits ? folder.substring(0, folder.length() - packages.length()) : folder;
  }

  private static String module(String tree) {
    Matcher folder = FOLDER_OF_MODULE.matcher(tree);
    return folder.matches() ? Optional.ofNullable(folder.group(1)).orElse("") : tree;
  }

  /** What {@code resource} sees first, and is seen from first. */
  String archiveOf(ResourceId resource) {
    return archives.getOrDefault(resource, "");
  }

  /** The archive of {@code resource}, or the module that its tree is a part of. */
  String moduleOf(ResourceId resource) {
    return modules.getOrDefault(resource, "");
  }
}
