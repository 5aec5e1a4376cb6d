package io.github.legacytls.catalog;

import io.github.legacytls.ir.SettingKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A row of the key table, for one spelling of the key.
 *
 * @param id {@code cfg-013}; {@code api-295} for a constant of the API table that is a key
 * @param key as the product reads it, segments separated by dots, {@code *} for any one segment and
 *     {@code **} for any number; or a path of XML elements that begins with a slash
 * @param kinds where the product reads it; none for a key that only code sets
 * @param relaxed whether dashes, underscores and case do not matter, and environment variables are
 *     spelled in capitals
 * @param role {@link Role#PROPERTY_KEY_VALUE} when the value holds options or keys of its own
 * @param denyList whether the value is the whole list of what is forbidden, so that an old name
 *     that is missing is allowed
 */
public record Key(
    String id,
    String product,
    String key,
    Set<SettingKind> kinds,
    boolean relaxed,
    Role role,
    Grammar grammar,
    boolean denyList,
    String note) {

  /** Kinds of files that nest or list keys, in which people write the same key. */
  private static final Set<SettingKind> STRUCTURED =
      EnumSet.of(
          SettingKind.PROPERTIES,
          SettingKind.YAML,
          SettingKind.XML,
          SettingKind.HOCON,
          SettingKind.JSON,
          SettingKind.TOML,
          SettingKind.INI);

  /** Kinds that carry any property key. */
  private static final Set<SettingKind> CARRIERS =
      EnumSet.of(SettingKind.JVM_ARGUMENT, SettingKind.ENVIRONMENT, SettingKind.CODE);

  public Key {
    kinds = Set.copyOf(kinds);
  }

  /** Whether setting the key in such a place does nothing. */
  public boolean inert() {
    return role == Role.INERT;
  }

  /** Whether this is a path of XML elements. */
  public boolean isXmlPath() {
    return key.startsWith("/");
  }

  /**
   * What the setting is called to people: as it is spelled where it stands. A path of XML elements,
   * which is long there, is called as the table spells it, with what stands there in place of
   * alternatives; an edit of a file is called by the property that it changes.
   */
  public String nameWhere(String written) {
    if (grammar instanceof EditedDenyList edited) {
      return edited.property();
    }
    return isXmlPath() ? XmlPattern.chosen(key, XmlPlace.parse(written)) : written;
  }

  /**
   * Whether the key alone shows that it is about TLS, so that a value that is no version name
   * deserves a word. A short key such as {@code sslProtocol} may be somebody else's.
   */
  public boolean isDistinctive() {
    if (isXmlPath()) {
      String path = key.toLowerCase(Locale.ROOT);
      return path.contains("ssl") || path.contains("tls");
    }
    return key.indexOf('.') > 0 && !key.startsWith("*");
  }

  /** Whether the product would see the key in such a place. */
  boolean isReadIn(SettingKind kind) {
    if (kinds.contains(kind)) {
      return true;
    }
    if (inert() || isXmlPath()) {
      return false;
    }
    boolean structured = kinds.stream().anyMatch(STRUCTURED::contains);
    if (kind == SettingKind.CODE) {
      return kinds.isEmpty()
          || structured
          || kinds.contains(SettingKind.JVM_ARGUMENT)
          || kinds.contains(SettingKind.URL);
    }
    boolean dotted = key.indexOf('.') > 0;
    return dotted
        && (STRUCTURED.contains(kind) || CARRIERS.contains(kind))
        && (structured || kinds.contains(SettingKind.JVM_ARGUMENT));
  }
}
