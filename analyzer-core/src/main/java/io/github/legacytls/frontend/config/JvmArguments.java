package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds {@code -Dkey=value} wherever it stands: in a command, in a variable, in a list of a build
 * file, with or without quotes around the value, the option or the whole line.
 */
final class JvmArguments {

  private static final String OPTION = "-D";

  private final Decoded text;
  private final String characters;

  private JvmArguments(Decoded text) {
    this.text = text;
    this.characters = text.toString();
  }

  static List<Entry> in(Decoded text) {
    return new JvmArguments(text).entries();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int at = characters.indexOf(OPTION);
    while (at >= 0) {
      int end = startsOption(at) ? option(at, entries) : at + OPTION.length();
      at = characters.indexOf(OPTION, end);
    }
    return entries;
  }

  /** {@code -D} opens a word, perhaps after the {@code -J} by which tools hand options on. */
  private boolean startsOption(int at) {
    if (at == 0) {
      return true;
    }
    char before = characters.charAt(at - 1);
    return !(Character.isLetterOrDigit(before) || before == '-' || before == '_' || before == '/')
        || characters.startsWith("-J", at - 2);
  }

  /**
   * Adds the option at {@code at}, if it is one; where to go on, since its value may hold options
   * for another JVM.
   */
  private int option(int at, List<Entry> entries) {
    int keyStart = at + OPTION.length();
    boolean quoted = isQuote(keyStart);
    keyStart += quoted ? 1 : 0;
    int keyEnd = keyStart;
    while (keyEnd < characters.length() && isKeyPart(characters.charAt(keyEnd))) {
      keyEnd++;
    }
    if (keyEnd == keyStart || keyEnd == characters.length() || characters.charAt(keyEnd) != '=') {
      return keyEnd;
    }
    Span value = value(at, keyEnd + 1, quoted);
    entries.add(
        text.entry(
            characters.substring(keyStart, keyEnd),
            characters.substring(value.from, value.to),
            SettingKind.JVM_ARGUMENT,
            value.from,
            value.to));
    return value.from;
  }

  private Span value(int option, int from, boolean quotedKey) {
    int opening = from < characters.length() && characters.charAt(from) == '\\' ? from + 1 : from;
    if (isQuote(opening)) {
      int close = closing(opening);
      if (close >= 0) {
        return new Span(opening + 1, close - (opening - from));
      }
    }
    int quote = quotedKey ? option + OPTION.length() : option - 1;
    if (isQuote(quote)) {
      int close = characters.indexOf(characters.charAt(quote), from);
      if (close >= 0 && isOneWord(quote, from, close)) {
        boolean escaped = quote > 0 && characters.charAt(quote - 1) == '\\';
        return new Span(from, escaped && characters.charAt(close - 1) == '\\' ? close - 1 : close);
      }
    }
    return new Span(from, endOfWord(from));
  }

  /** The quote that ends what the one at {@code opening} began, escaped like it; or -1. */
  private int closing(int opening) {
    char quote = characters.charAt(opening);
    boolean escaped = characters.charAt(opening - 1) == '\\';
    for (int i = characters.indexOf(quote, opening + 1);
        i >= 0;
        i = characters.indexOf(quote, i + 1)) {
      if ((characters.charAt(i - 1) == '\\') == escaped) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether the quotes hold one option, in which blanks belong to the value. They hold several when
   * another one follows, and the words of a variable when a name and {@code =} stand before.
   */
  private boolean isOneWord(int quote, int from, int close) {
    boolean isVariable = quote > 0 && characters.charAt(quote - 1) == '=';
    return !isVariable && characters.substring(from, close).indexOf(" -") < 0;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < characters.length() && (!endsWord(end) || closesVariable(from, end))) {
      end++;
    }
    String brackets = characters.substring(from, end).contains("${") ? "," : ",]}\\";
    while (end > from && brackets.indexOf(characters.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The bracket of {@code $(NAME)}. */
  private boolean closesVariable(int from, int at) {
    int open = characters.lastIndexOf("$(", at);
    return characters.charAt(at) == ')'
        && open >= from
        && characters.substring(open + 2, at).matches("\\w+");
  }

  private boolean endsWord(int at) {
    char c = characters.charAt(at);
    return Character.isWhitespace(c)
        || "\"'`<>|&;)".indexOf(c) >= 0
        || ((c == ',' || c == ':') && characters.startsWith(OPTION, at + 1));
  }

  private boolean isQuote(int at) {
    return at >= 0
        && at < characters.length()
        && (characters.charAt(at) == '"' || characters.charAt(at) == '\'');
  }

  private static boolean isKeyPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '$';
  }

  /** A stretch of the text. */
  private record Span(int from, int to) {}
}
