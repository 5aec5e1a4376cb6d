package io.github.legacytls.ir;

/** Answers what a method does to its receiver and arguments; the models of libraries know. */
@FunctionalInterface
public interface Effects {
  /** The effect of {@code callee}, whose owner may only be guessed from its name and arity. */
  Effect of(MethodName callee);
}
