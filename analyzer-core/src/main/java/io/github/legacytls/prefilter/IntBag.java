package io.github.legacytls.prefilter;

import java.util.Arrays;

/** Collects different hashes, quickly and again and again. */
final class IntBag {

  private static final int SPREAD = 0x9e3779b9;

  private int[] slots = new int[1024];
  private int[] stamps = new int[1024];
  private int[] values = new int[512];
  private int size;
  private int stamp = 1;

  void clear() {
    size = 0;
    stamp++;
  }

  /** Adds {@code value}; false when it was there already. */
  boolean add(int value) {
    int mask = slots.length - 1;
    int at = ((value * SPREAD) >>> 7) & mask;
    while (stamps[at] == stamp) {
      if (slots[at] == value) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = value;
    stamps[at] = stamp;
    values[size++] = value;
    if (size == values.length) {
      grow();
    }
    return true;
  }

  boolean contains(int value) {
    int mask = slots.length - 1;
    int at = ((value * SPREAD) >>> 7) & mask;
    while (stamps[at] == stamp) {
      if (slots[at] == value) {
        return true;
      }
      at = (at + 1) & mask;
    }
    return false;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  private void grow() {
    int[] kept = toArray();
    slots = new int[slots.length * 2];
    stamps = new int[slots.length];
    values = new int[slots.length / 2];
    size = 0;
    for (int value : kept) {
      add(value);
    }
  }
}
