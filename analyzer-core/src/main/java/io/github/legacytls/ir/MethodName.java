package io.github.legacytls.ir;

/** A method, constructor ({@code <init>}) or static initialiser ({@code <clinit>}) by name. */
public record MethodName(TypeName owner, String name, Arity arity) {

  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }
}
