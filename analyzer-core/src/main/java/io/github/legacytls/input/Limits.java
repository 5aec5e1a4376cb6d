package io.github.legacytls.input;

/** Bounds on what is read, so that no input can exhaust memory, disk or patience. */
public final class Limits {

  /** Archives in archives in archives: a jar in a war in an ear in a zip, and one more. */
  public static final int MAX_NESTING = 5;

  /** Entries of one archive. */
  public static final int MAX_ENTRIES = 1_000_000;

  /** Bytes of one class, source or configuration file. */
  public static final int MAX_RESOURCE_BYTES = 32 << 20;

  /** Bytes of an archive inside another one, which is held in memory while it is read. */
  public static final int MAX_NESTED_ARCHIVE_BYTES = 128 << 20;

  /**
   * How many times larger than its compressed form the content of an archive may be, taken
   * together. Ordinary archives stay below 10, and deflate cannot exceed 1,032.
   */
  public static final int MAX_INFLATION_RATIO = 100;

  /** Bytes that any archive may inflate to, whatever its ratio. */
  public static final long INFLATION_GRACE = 64L << 20;

  private Limits() {}

  /** How many bytes may come out of {@code compressed} bytes. */
  static long mostFrom(long compressed) {
    return compressed * MAX_INFLATION_RATIO + INFLATION_GRACE;
  }

  /** For messages: {@code 32 MB}. */
  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
