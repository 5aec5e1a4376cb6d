package io.github.legacytls.catalog;

import java.util.Locale;

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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ValueForm of(String id) {
    return Words.constant(ValueForm.class, id);
  }
}
