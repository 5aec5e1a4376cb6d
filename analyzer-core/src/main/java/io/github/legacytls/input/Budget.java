package io.github.legacytls.input;

/** How many bytes may still be inflated out of one part of an archive. */
final class Budget {
  private long left;

  Budget(long compressed) {
    this.left = Limits.mostFrom(compressed);
  }

  /** Whether {@code bytes} more may be inflated; they are then taken off. */
  boolean allows(long bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }
}
