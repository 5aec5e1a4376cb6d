package io.github.legacytls.cli;

import io.github.legacytls.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far a scan is: one line, which is gone at the end. A short scan shows
 * nothing, and so does one of which nobody watches.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long NANOS = 1_000_000;
  private static final long SHORT = 500 * NANOS;
  private static final long BETWEEN = 100 * NANOS;

  private final PrintWriter err;
  private final boolean watched;
  private final LongSupplier nanos;
  private final long start;
  private long shownAt;
  private String shown = "";

  ProgressLine(PrintWriter err, boolean watched, LongSupplier nanos) {
    this.err = err;
    this.watched = watched;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shownAt = start;
  }

  static ProgressLine of(Streams streams, Diagnostics diagnostics) {
    return new ProgressLine(
        streams.err(), streams.terminal() && !diagnostics.quiet(), System::nanoTime);
  }

  @Override
  public void read(int read, int all) {
    long now = nanos.getAsLong();
    boolean isDone = read == all;
    if (watched && now - start >= SHORT && (isDone || now - shownAt >= BETWEEN)) {
      shownAt = now;
      show(
          isDone
              ? "legacytls: 100 % read, following values"
              : String.format(Locale.ROOT, "legacytls: %d %% read", 100L * read / all));
    }
  }

  /** Without escape sequences, which not every terminal knows. */
  private void show(String text) {
    err.print("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
    err.flush();
    shown = text;
  }

  @Override
  public void close() {
    if (!shown.isEmpty()) {
      show("");
      err.print("\r");
      err.flush();
    }
  }
}
