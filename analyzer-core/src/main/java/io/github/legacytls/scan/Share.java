package io.github.legacytls.scan;

import io.github.legacytls.ir.Problem;
import io.github.legacytls.ir.Unit;
import java.util.ArrayList;
import java.util.List;

/** What one piece of work brought: the resources it saw, and the units of those that were read. */
record Share(List<Surveyed> surveyed, List<Unit> units, List<Problem> problems) {

  static Share empty() {
    return new Share(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void add(Share other) {
    surveyed.addAll(other.surveyed);
    units.addAll(other.units);
    problems.addAll(other.problems);
  }
}
