package io.github.legacytls.input;

/**
 * What the directory of an archive says of an entry. Entries of which it says the same, be it in
 * several archives, are taken for the same: folders of libraries are full of such.
 *
 * @param checksum CRC-32, as the archive has it
 */
public record Imprint(String name, long size, int checksum) {}
