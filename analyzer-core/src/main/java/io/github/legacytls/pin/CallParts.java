package io.github.legacytls.pin;

import io.github.legacytls.ir.Fact;
import io.github.legacytls.location.ResourceId;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the calls of a program into parts that are looked at by themselves. Where it cuts depends on
 * the calls alone, so that what is found does not depend on the number of threads.
 */
final class CallParts {

  private static final int PARTS = 16;
  private static final int SMALLEST = 400;

  private CallParts() {}

  /** The calls of one file stay together; those of one archive as long as it is not too large. */
  static List<List<Fact.Call>> of(List<Fact.Call> calls) {
    int size = Math.max(SMALLEST, calls.size() / PARTS);
    List<List<Fact.Call>> parts = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= calls.size(); at++) {
      if (at == calls.size() || isCut(calls, at, at - start, size)) {
        parts.add(calls.subList(start, at));
        start = at;
      }
    }
    return parts;
  }

  private static boolean isCut(List<Fact.Call> calls, int at, int length, int size) {
    ResourceId before = calls.get(at - 1).site().resource();
    ResourceId after = calls.get(at).site().resource();
    return length >= size
        ? !before.equals(after)
        : length >= size / 2 && !root(before).equals(root(after));
  }

  private static String root(ResourceId id) {
    return id.isNested() ? id.path() : "";
  }
}
