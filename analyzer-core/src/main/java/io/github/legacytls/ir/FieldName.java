package io.github.legacytls.ir;

/** A field by name. */
public record FieldName(TypeName owner, String name) {}
