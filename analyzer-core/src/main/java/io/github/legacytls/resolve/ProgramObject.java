package io.github.legacytls.resolve;

import io.github.legacytls.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * An object of the program's own classes, or a function, that is looked into only when asked. Never
 * part of an {@link Answer}.
 *
 * @param value a {@code This}, {@code Instance} or {@code Function}
 * @param frame in which its operands are to be understood
 */
record ProgramObject(Value value, Frame frame) implements Atom {

  /** One object is another when it was made at the same place on the same way there. */
  @Override
  @SuppressWarnings("ReferenceEquality") // a frame is one moment of one way, never built twice
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgramObject object
        && frame == object.frame
        && value.site().equals(object.value.site());
  }

  @Override
  public int hashCode() {
    return value.site().hashCode();
  }
}
