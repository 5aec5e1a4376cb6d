package io.github.legacytls.catalog;

import io.github.legacytls.protocol.SpelledVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions (or plain names) that are matched against the names of the versions, as some
 * products do with their lists.
 */
record PatternList(Splitter splitter, Vocabulary vocabulary, Spellings spellings)
    implements Grammar {

  /** What {@code getSupportedProtocols} answers on JDK 17 and 25 (measured). */
  private static final List<String> SUPPORTED =
      List.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private static final Pattern SPECIAL = Pattern.compile("[*+?|()\\[\\]{}\\\\^$]");

  /** Expressions of scanned files are hostile: longer ones are not worth the risk. */
  private static final int LONGEST_EXPRESSION = 80;

  private static final Pattern NESTED_REPETITION = Pattern.compile("[*+}]\\)[*+{]");

  @Override
  public List<SpelledVersion> read(String text) {
    List<SpelledVersion> versions = new ArrayList<>();
    for (String piece : splitter.split(text)) {
      if (!Placeholder.isIn(piece)) {
        versions.addAll(readPiece(piece));
      }
    }
    return List.copyOf(versions);
  }

  private List<SpelledVersion> readPiece(String piece) {
    if (!SPECIAL.matcher(piece).find()) {
      return vocabulary.read(piece);
    }
    if (piece.length() > LONGEST_EXPRESSION || NESTED_REPETITION.matcher(piece).find()) {
      return List.of();
    }
    Pattern expression;
    try {
      expression = Pattern.compile(piece);
    } catch (PatternSyntaxException e) {
      return List.of(SpelledVersion.nobody(piece));
    }
    List<SpelledVersion> matched = new ArrayList<>();
    for (String name : SUPPORTED) {
      if (expression.matcher(name).matches()) {
        vocabulary.read(name).forEach(it -> matched.add(new SpelledVersion(piece, it.meaning())));
      }
    }
    return matched;
  }

  @Override
  public List<SpelledVersion> readConstant(String owner, String name) {
    return spellings.readConstant(owner, name, this);
  }
}
