package io.github.legacytls.frontend.config;

import io.github.legacytls.ir.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The syntax of {@link java.util.Properties}, which does not tell where a value stands. */
final class PropertiesFormat implements Format {

  private final SettingKind kind;
  private final Predicate<String> names;

  private PropertiesFormat(SettingKind kind, Predicate<String> names) {
    this.kind = kind;
    this.names = names;
  }

  static PropertiesFormat properties() {
    return new PropertiesFormat(
        SettingKind.PROPERTIES, name -> name.endsWith(".properties") || name.endsWith(".props"));
  }

  /** {@code java.security} and its kin have the same syntax and another set of keys. */
  static PropertiesFormat javaSecurity() {
    return new PropertiesFormat(
        SettingKind.JAVA_SECURITY,
        name -> name.startsWith("java.security") || name.endsWith(".security"));
  }

  @Override
  public boolean accepts(String name) {
    return names.test(name);
  }

  @Override
  public List<Entry> entries(SourceText text) {
    List<Entry> entries = new ArrayList<>();
    Reader reader = new Reader(text);
    while (reader.hasMore() && entries.size() < Limits.ENTRIES) {
      reader.entry(kind, entries);
    }
    return Embedded.with(entries, text);
  }

  private static final class Reader {
    private final SourceText text;
    private int at;

    Reader(SourceText text) {
      this.text = text;
    }

    boolean hasMore() {
      return at < text.length();
    }

    void entry(SettingKind kind, List<Entry> entries) {
      skipBlanks();
      if (!hasMore()) {
        return;
      }
      if (isComment()) {
        skipLine();
        return;
      }
      Decoded key = part(true);
      skipSeparator();
      int start = at;
      Decoded value = part(false);
      skipLine();
      if (key.length() > 0) {
        int visible = value.toString().stripTrailing().length();
        int from = visible == 0 ? start : value.start(0);
        int to = visible == 0 ? start : value.end(visible);
        entries.add(new Entry(key.toString(), value.toString(), kind, from, to));
      }
    }

    private boolean isComment() {
      return text.charAt(at) == '#' || text.charAt(at) == '!';
    }

    /** Reads to the end of the logical line, or of the key. */
    private Decoded part(boolean isKey) {
      Decoded part = new Decoded();
      while (hasMore()) {
        char c = text.charAt(at);
        if (isLineEnd(c) || (isKey && (isBlank(c) || c == '=' || c == ':'))) {
          break;
        }
        if (c != '\\') {
          part.add(c, at, at + 1);
          at++;
        } else if (!skipContinuation()) {
          escape(part);
        }
      }
      return part;
    }

    /** A backslash at the end of a line joins the next one, without its indentation. */
    private boolean skipContinuation() {
      if (at + 1 < text.length() && !isLineEnd(text.charAt(at + 1))) {
        return false;
      }
      at++;
      skipLineEnd();
      while (hasMore() && isBlank(text.charAt(at))) {
        at++;
      }
      return true;
    }

    private void escape(Decoded part) {
      int start = at;
      char c = text.charAt(at + 1);
      at += 2;
      int code = c == 'u' ? hexadecimal(at) : -1;
      if (code >= 0) {
        at += 4;
      }
      part.add(code >= 0 ? (char) code : unescaped(c), start, at);
    }

    private static char unescaped(char c) {
      return switch (c) {
        case 't' -> '\t';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 'f' -> '\f';
        default -> c;
      };
    }

    /** The four digits of a Unicode escape, or -1 where they are not. */
    private int hexadecimal(int from) {
      if (from + 4 > text.length()) {
        return -1;
      }
      int code = 0;
      for (int i = from; i < from + 4; i++) {
        int digit = Character.digit(text.charAt(i), 16);
        if (digit < 0) {
          return -1;
        }
        code = code * 16 + digit;
      }
      return code;
    }

    private void skipSeparator() {
      skipWithinLine();
      if (hasMore() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
        at++;
        skipWithinLine();
      }
    }

    private void skipWithinLine() {
      while (hasMore()) {
        if (isBlank(text.charAt(at))) {
          at++;
        } else if (text.charAt(at) != '\\' || !skipContinuation()) {
          return;
        }
      }
    }

    private void skipBlanks() {
      while (hasMore() && (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at)))) {
        at++;
      }
    }

    private void skipLine() {
      while (hasMore() && !isLineEnd(text.charAt(at))) {
        at++;
      }
      skipLineEnd();
    }

    private void skipLineEnd() {
      if (hasMore() && text.charAt(at) == '\r') {
        at++;
        if (hasMore() && text.charAt(at) == '\n') {
          at++;
        }
      } else if (hasMore() && text.charAt(at) == '\n') {
        at++;
      }
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r';
    }
  }
}
