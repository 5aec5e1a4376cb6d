package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.ir.SettingKind;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.ResourceId;
import io.github.legacytls.program.Program;
import java.util.List;
import java.util.Optional;

/**
 * Files of security properties that {@code -Djava.security.properties} names: the JDK reads none
 * where its own {@code java.security} does not allow it (measured on JDK 17 and 25).
 *
 * <p>Which JDK a command starts is not known. It is taken to be the one whose {@code java.security}
 * lies beside or below the file with the command, as those that an image is built from do.
 */
final class OverridingFiles {

  private static final String NAMES_FILE = "java.security.properties";
  private static final String ALLOWS_FILES = "security.overridePropertiesFile";
  private static final String MASTER = "java.security";

  private final List<Fact.Setting> naming;
  private final List<Fact.Setting> allowing;

  OverridingFiles(Program program) {
    this.naming =
        program.settingsOf(NAMES_FILE).stream()
            .filter(setting -> setting.kind() == SettingKind.JVM_ARGUMENT)
            .toList();
    this.allowing =
        program.settingsOf(ALLOWS_FILES).stream()
            .filter(setting -> simpleName(setting.site().resource().name()).equals(MASTER))
            .toList();
  }

  /** What forbids {@code file} wherever it is named; empty when it may be read somewhere. */
  Optional<Circumstance> forbids(ResourceId file) {
    String name = simpleName(file.name());
    List<Fact.Setting> commands =
        naming.stream().filter(command -> simpleName(text(command)).equals(name)).toList();
    boolean isForbidden =
        !name.equals(MASTER)
            && !commands.isEmpty()
            && commands.stream().allMatch(command -> isForbidden(file, tree(command)));
    return isForbidden
        ? in(tree(commands.get(0))).stream()
            .findFirst()
            .map(no -> Circumstance.of(Circumstance.Kind.OVERRIDE_FORBIDDEN, no.site()))
        : Optional.empty();
  }

  private boolean isForbidden(ResourceId file, String tree) {
    List<Fact.Setting> ofJdk = in(tree);
    return file.display().startsWith(tree)
        && !ofJdk.isEmpty()
        // The JDK takes anything else for a no.
        && ofJdk.stream().noneMatch(setting -> text(setting).equalsIgnoreCase("true"));
  }

  private List<Fact.Setting> in(String tree) {
    return allowing.stream()
        .filter(setting -> setting.site().resource().display().startsWith(tree))
        .toList();
  }

  /** The folder of a file, with a slash behind it; nothing for one that is named without any. */
  private static String tree(Fact.Setting command) {
    String path = command.site().resource().display();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String text(Fact.Setting setting) {
    return setting.value() instanceof Value.Literal literal
            && literal.constant() instanceof String text
        ? text
        : "";
  }

  /** Without folders, and without the sign by which a file replaces all others. */
  private static String simpleName(String path) {
    String name = path.replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("^=", "");
  }
}
