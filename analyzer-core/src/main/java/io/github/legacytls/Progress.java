package io.github.legacytls;

/** Hears how far a scan is, on the thread that asked for it. */
@FunctionalInterface
public interface Progress {

  /** Nobody hears. */
  Progress UNHEARD = (read, all) -> {};

  /**
   * One more piece of the input was read; once all are, values are followed.
   *
   * @param all how many pieces there are: some files each, or a stretch of an archive
   */
  void read(int read, int all);
}
