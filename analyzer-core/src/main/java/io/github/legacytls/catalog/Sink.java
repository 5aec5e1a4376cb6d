package io.github.legacytls.catalog;

import java.util.OptionalInt;

/**
 * A row of the API table: a member through which versions are set.
 *
 * @param id {@code api-001}
 * @param owner internal name of the class call sites are expected to name; subclasses count
 * @param descriptor JVM descriptor of the method, or of the field's type
 * @param argument index of the argument that holds the versions; empty where the whole call or
 *     field is the pin
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
    String note) {

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
}
