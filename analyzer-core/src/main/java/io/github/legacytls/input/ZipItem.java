package io.github.legacytls.input;

/**
 * What the directory of an archive says of one entry.
 *
 * @param method of compression: 0 stored, 8 deflated
 * @param checksum CRC-32 of the content
 * @param compressed bytes in the archive
 * @param size bytes of the content
 * @param header where the entry's own header stands
 */
record ZipItem(
    String name,
    boolean encrypted,
    int method,
    int checksum,
    long compressed,
    long size,
    long header) {

  static final int STORED = 0;
  static final int DEFLATED = 8;
}
