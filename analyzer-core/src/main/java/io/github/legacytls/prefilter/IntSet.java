package io.github.legacytls.prefilter;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable set of hashes that answers without boxing. */
final class IntSet {

  private static final int SPREAD = 0x9e3779b9;

  private final int[] slots;
  private final int mask;
  private final boolean hasZero;

  private IntSet(int[] slots, boolean hasZero) {
    this.slots = slots;
    this.mask = slots.length - 1;
    this.hasZero = hasZero;
  }

  static IntSet of(IntStream values) {
    int[] all = values.toArray();
    var set = new IntSet(new int[capacity(all.length)], Arrays.stream(all).anyMatch(v -> v == 0));
    for (int value : all) {
      set.put(value);
    }
    return set;
  }

  private static int capacity(int size) {
    return Integer.highestOneBit(Math.max(size, 8)) * 4;
  }

  private void put(int value) {
    int at = start(value);
    while (slots[at] != 0 && slots[at] != value) {
      at = (at + 1) & mask;
    }
    slots[at] = value;
  }

  private int start(int value) {
    return ((value * SPREAD) >>> 7) & mask;
  }

  boolean contains(int value) {
    if (value == 0) {
      return hasZero;
    }
    int at = start(value);
    while (slots[at] != 0) {
      if (slots[at] == value) {
        return true;
      }
      at = (at + 1) & mask;
    }
    return false;
  }

  boolean containsAny(int[] values) {
    for (int value : values) {
      if (contains(value)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return !hasZero && Arrays.stream(slots).allMatch(slot -> slot == 0);
  }
}
