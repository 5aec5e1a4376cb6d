package io.github.legacytls.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What the program reads and writes besides files.
 *
 * @param in where {@code -} reads paths from
 * @param out results
 * @param err everything else
 * @param terminal whether {@code out} and {@code err} are one screen, before which somebody sits
 */
record Streams(BufferedReader in, PrintWriter out, PrintWriter err, boolean terminal) {

  /**
   * The streams of the process, in UTF-8 whatever the locale says: results are compared by byte.
   */
  static Streams standard() {
    return new Streams(
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Terminal.isThere());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
