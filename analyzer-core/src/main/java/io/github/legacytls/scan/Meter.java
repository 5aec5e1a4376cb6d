package io.github.legacytls.scan;

/** Hears how many of the pieces of the input were read. */
@FunctionalInterface
public interface Meter {
  void read(int read, int all);
}
