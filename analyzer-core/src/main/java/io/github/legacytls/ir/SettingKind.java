package io.github.legacytls.ir;

/** In what a setting stands, as the file kinds of the key table name them. */
public enum SettingKind {
  PROPERTIES,
  YAML,
  XML,
  HOCON,
  JSON,
  TOML,
  INI,
  JAVA_SECURITY,
  JVM_ARGUMENT,
  ENVIRONMENT,
  URL,
  LINES,
  CODE
}
