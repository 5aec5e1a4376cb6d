package io.github.legacytls.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Recognises the shape that names of protocol versions have in all products. */
final class Spelling {

  private static final byte[] PROTOCOL = "protocol".getBytes(StandardCharsets.US_ASCII);

  private Spelling() {}

  /**
   * Whether the digit at {@code at} belongs to a version after {@code ssl} or {@code tls}: {@code
   * TLSv1}, {@code SSL_3}, {@code tls1}, {@code TLS_V1}.
   */
  static boolean endsAt(byte[] bytes, int from, int at) {
    int last = at - 1;
    if (last >= from && Hashes.lower(bytes[last]) == 'v') {
      last--;
    }
    if (last >= from && (bytes[last] == '_' || bytes[last] == '-' || bytes[last] == '.')) {
      last--;
    }
    return last - 2 >= from && isTls(bytes, last - 2);
  }

  /**
   * Whether the version whose first digit stands at {@code at} is 1.2 or 1.3, written with or
   * without something between: {@code TLSv1.2}, {@code TLS_1_3}, {@code TLS12}.
   */
  static boolean isCurrent(byte[] bytes, int at, int to) {
    if (bytes[at] != '1' || at + 1 >= to) {
      return false;
    }
    int between = bytes[at + 1];
    int minor = between == '.' || between == '_' || between == '-' ? at + 2 : at + 1;
    return minor < to && (bytes[minor] == '2' || bytes[minor] == '3');
  }

  /** Whether a text holds the name of a version. */
  static boolean isIn(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length)
        .anyMatch(at -> Character.isDigit(bytes[at]) && endsAt(bytes, 0, at));
  }

  /** Whether a word that ends before {@code end} lacks only the number: {@code "TLSv" + minor}. */
  static boolean lacksNumber(byte[] bytes, int from, int end) {
    return end - 4 >= from && bytes[end - 1] == 'v' && isTls(bytes, end - 4);
  }

  private static boolean isTls(byte[] bytes, int at) {
    int first = Hashes.lower(bytes[at]);
    int second = Hashes.lower(bytes[at + 1]);
    int third = Hashes.lower(bytes[at + 2]);
    return (first == 't' && second == 'l' && third == 's')
        || (first == 's' && second == 's' && third == 'l');
  }

  /** Whether a text names TLS, SSL or protocols anywhere. */
  static boolean speaksOfTls(byte[] bytes, int length) {
    for (int i = 0; i + 2 < length; i++) {
      if ((isTls(bytes, i) && !isOfClass(bytes, i)) || startsWith(PROTOCOL, bytes, i, length)) {
        return true;
      }
    }
    return false;
  }

  /** {@code classLoader} has the letters too. */
  private static boolean isOfClass(byte[] bytes, int at) {
    return at >= 2
        && Hashes.lower(bytes[at]) == 's'
        && Hashes.lower(bytes[at - 1]) == 'a'
        && Hashes.lower(bytes[at - 2]) == 'l';
  }

  private static boolean startsWith(byte[] word, byte[] bytes, int at, int length) {
    for (int i = 0; i < word.length; i++) {
      if (at + i >= length || Hashes.lower(bytes[at + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }
}
