package io.github.legacytls.ir;

/**
 * What calling a method does to the objects involved, as far as the abstract machine must know it.
 */
public enum Effect {
  /** Nothing that is followed. */
  PURE,
  /** The receiver changes; the result is something else ({@code list.add(x)}). */
  MUTATES_RECEIVER,
  /** The receiver changes and is the result ({@code builder.append(x)}). */
  MUTATES_AND_RETURNS_RECEIVER,
  /** The first argument changes ({@code Arrays.fill(a, x)}, {@code Collections.addAll(c, ..)}). */
  MUTATES_FIRST_ARGUMENT,
  /** The third argument changes ({@code System.arraycopy(from, i, to, j, n)}). */
  MUTATES_THIRD_ARGUMENT
}
