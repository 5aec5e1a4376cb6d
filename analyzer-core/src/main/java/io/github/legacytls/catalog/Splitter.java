package io.github.legacytls.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a text is cut into names. */
enum Splitter {
  /** Not at all, and not trimmed. */
  ONE {
    @Override
    List<String> split(String text) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
  },
  /** At commas; blanks stay, as with {@code https.protocols} (measured on JDK 17 and 25). */
  COMMA_UNTRIMMED {
    @Override
    List<String> split(String text) {
      return cut(text, COMMA_PATTERN, false);
    }
  },
  /** At commas, blanks cut off. */
  COMMA {
    @Override
    List<String> split(String text) {
      return cut(text, COMMA_PATTERN, true);
    }
  },
  /**
   * At commas, blanks and one pair of double quotes cut off, as with {@code
   * jdk.tls.client.protocols} (measured on JDK 17 and 25).
   */
  COMMA_QUOTED {
    @Override
    List<String> split(String text) {
      String inner = text.strip();
      if (inner.length() > 1 && inner.startsWith("\"") && inner.endsWith("\"")) {
        inner = inner.substring(1, inner.length() - 1);
      }
      return cut(inner, COMMA_PATTERN, true);
    }
  },
  /** At blanks. */
  BLANK {
    @Override
    List<String> split(String text) {
      return cut(text, BLANK_PATTERN, true);
    }
  },
  /** At blanks and commas. */
  BLANK_COMMA {
    @Override
    List<String> split(String text) {
      return cut(text, BLANK_COMMA_PATTERN, true);
    }
  },
  /** At the word {@code or}. */
  OR {
    @Override
    List<String> split(String text) {
      return cut(text, OR_PATTERN, true);
    }
  },
  /** Only what stands before the first colon. */
  BEFORE_COLON {
    @Override
    List<String> split(String text) {
      int colon = text.indexOf(':');
      return cut(colon < 0 ? text : text.substring(0, colon), COMMA_PATTERN, true);
    }
  },
  /** What stands after the last colon, at commas. */
  AFTER_COLON {
    @Override
    List<String> split(String text) {
      return cut(text.substring(text.lastIndexOf(':') + 1), COMMA_PATTERN, true);
    }
  },
  /** At everything lists are written with: blanks, commas, brackets, quotes, bars. */
  WORDS {
    @Override
    List<String> split(String text) {
      return cut(text, WORDS_PATTERN, true);
    }
  };

  private static final Pattern COMMA_PATTERN = Pattern.compile(",");
  private static final Pattern BLANK_PATTERN = Pattern.compile("\\s+");
  private static final Pattern BLANK_COMMA_PATTERN = Pattern.compile("[\\s,]+");
  private static final Pattern OR_PATTERN = Pattern.compile("(?i)\\s+or\\s+");
  private static final Pattern WORDS_PATTERN = Pattern.compile("[\\s,;|\\[\\](){}\"']+");

  /** The pieces in order, none of them blank. */
  abstract List<String> split(String text);

  private static List<String> cut(String text, Pattern separator, boolean trimmed) {
    List<String> pieces = new ArrayList<>();
    for (String piece : separator.split(text, -1)) {
      String kept = trimmed ? piece.strip() : piece;
      if (!kept.isBlank()) {
        pieces.add(kept);
      }
    }
    return pieces;
  }
}
