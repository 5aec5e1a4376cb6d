package io.github.legacytls.report.sarif;

import io.github.legacytls.judge.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which findings a run may hold: code scanning refuses a file with more than 25,000 results, so the
 * gravest are kept, in their order.
 */
record Selection(List<Integer> indices, int leftOut) {

  static final int MOST = 25_000;

  Selection {
    indices = List.copyOf(indices);
  }

  static Selection of(List<Finding> findings) {
    List<Integer> kept =
        IntStream.range(0, findings.size())
            .boxed()
            .sorted(Comparator.comparing(i -> findings.get(i).verdict().level()))
            .limit(MOST)
            .sorted()
            .toList();
    return new Selection(kept, findings.size() - kept.size());
  }

  /** Says what was left out, if anything was. */
  Optional<String> notice() {
    return leftOut == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                "%d of %d findings were left out, the least grave ones, because code scanning"
                    + " refuses more than %d results; scan fewer paths at once to see them all.",
                leftOut, leftOut + indices.size(), MOST));
  }
}
