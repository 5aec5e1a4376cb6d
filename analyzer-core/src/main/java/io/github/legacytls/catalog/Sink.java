package io.github.legacytls.catalog;

import io.github.legacytls.ir.SettingKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the API table: a member through which versions are set.
 *
 * @param id {@code api-001}
 * @param owner internal name of the class call sites are expected to name; subclasses count
 * @param descriptor JVM descriptor of the method, or of the field's type
 * @param argument index of the argument that holds the versions; empty where the whole call or
 *     field is the pin
 * @param treatment where the versions stand, and whether the row is a pin at all
 * @param text what a constant stands for: a version, or a key
 * @param note what is peculiar about it
 */
public record Sink(
    String id,
    String library,
    String owner,
    String member,
    String descriptor,
    Kind kind,
    OptionalInt argument,
    ValueForm form,
    Role role,
    Grammar grammar,
    Treatment treatment,
    Optional<String> text,
    String note) {

  /** Begins the text of a member that takes keys of its own. */
  private static final String PREFIX = "prefix:";

  /** The text of a member that sets security properties. */
  private static final String SECURITY = "java-security";

  /** The text of a member that sets properties of the running JVM. */
  private static final String SYSTEM = "system-properties";

  /** What kind of member a row names. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    FIELD_CONSTANT
  }

  /** {@code owner.member} and descriptor, as the machine-readable contract wants it. */
  public String api() {
    return owner + "." + member + descriptor;
  }

  /** The descriptor without the type that is returned, which an overriding method may narrow. */
  public String parameters() {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  /** How many parameters the member has; 0 for a field. */
  public int arity() {
    int count = 0;
    for (int i = 1; i < descriptor.indexOf(')'); i++) {
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      if (descriptor.charAt(i) == 'L') {
        i = descriptor.indexOf(';', i);
      }
      count++;
    }
    return count;
  }

  /** Whether the last parameter is an array, so that more arguments may be written in source. */
  public boolean mayTakeMore() {
    int end = descriptor.indexOf(')');
    int last = descriptor.lastIndexOf('[', end);
    return last >= 0
        && (last == end - 2
            || (descriptor.charAt(last + 1) == 'L' && descriptor.indexOf(';', last) == end - 1));
  }

  /**
   * The key under which a setting made by this member is looked up: the key itself, or for members
   * with short keys of their own a longer one.
   */
  public String settingKey(String key) {
    return text.filter(it -> it.startsWith(PREFIX))
        .map(it -> it.substring(PREFIX.length()) + key)
        .orElse(key);
  }

  /** The kind of the settings this member makes. */
  public SettingKind settingKind() {
    return text.filter(SECURITY::equals).isPresent() ? SettingKind.JAVA_SECURITY : SettingKind.CODE;
  }

  /** Whether this member sets properties of the JVM it runs in, and not of another or of a file. */
  public boolean setsSystemProperties() {
    return text.filter(SYSTEM::equals).isPresent();
  }

  /** The argument that holds the key, for a member that takes keys and values. */
  public OptionalInt keyArgument() {
    return treatment == Treatment.KEYED
        ? OptionalInt.of(argument.orElse(1) - 1)
        : OptionalInt.empty();
  }
}
