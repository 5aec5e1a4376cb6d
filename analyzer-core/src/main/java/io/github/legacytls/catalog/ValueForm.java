package io.github.legacytls.catalog;

/** In what form a sink takes versions. */
public enum ValueForm {
  STRING,
  STRING_ARRAY,
  STRING_VARARGS,
  COLLECTION,
  COMMA_LIST,
  SPACE_LIST,
  ENUM,
  ENUM_VARARGS,
  OBJECT;

  /** As the tables spell it: {@code string-array}. */
  public String id() {
    return Words.word(this);
  }
}
