package io.github.legacytls.frontend.config;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a text into lines as its readers see them: without comments, continued lines joined. One
 * line at a time is in memory; commands that are longer than {@link Decoded#MOST} are read in
 * parts.
 */
final class LogicalLines implements Iterator<Decoded> {

  /** What starts a comment, and what at the end of a line joins the next one to it. */
  enum Syntax {
    /** Shells, Dockerfiles, units, make files, options of a JVM. */
    HASH("#", '\\'),
    /** Settings in sections; a comment fills its line. */
    INI("#;", '\\'),
    /** Batch files. */
    BATCH("", '^'),
    /** PowerShell. */
    POWERSHELL("#", '`'),
    /** Build scripts that are programs. */
    SLASHES("", '\0');

    private final String comments;
    private final char continuation;

    Syntax(String comments, char continuation) {
      this.comments = comments;
      this.continuation = continuation;
    }
  }

  private final SourceText text;
  private final String characters;
  private final Syntax syntax;
  private final int from;
  private final int to;
  private int line;

  /** Where the rest of a line begins of which a part was read. */
  private int rest = -1;

  private Optional<Decoded> next;

  private LogicalLines(SourceText text, Syntax syntax, int from, int to) {
    this.text = text;
    this.syntax = syntax;
    this.characters = syntax == Syntax.SLASHES ? SlashComments.blanked(text.text()) : text.text();
    this.from = from;
    this.to = to;
    this.line = text.lineOf(from);
    this.next = read();
  }

  static Iterator<Decoded> of(SourceText text, Syntax syntax) {
    return new LogicalLines(text, syntax, 0, text.length());
  }

  /** The lines of a part of the text, such as a script inside of another file. */
  static Iterator<Decoded> of(SourceText text, Syntax syntax, int start, int end) {
    return new LogicalLines(text, syntax, start, end);
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Decoded next() {
    Decoded current = next.orElseThrow();
    next = read();
    return current;
  }

  private Optional<Decoded> read() {
    Decoded current = new Decoded();
    while (line < text.lines() && text.lineStart(line) <= to) {
      int start = Math.max(Math.max(from, rest), text.lineStart(line));
      int end = Math.min(to, text.lineEnd(line));
      if (rest < 0 && isCommentLine(start, end)) {
        line++;
        continue; // even inside of a continued command, as in Dockerfiles
      }
      rest = -1;
      line++;
      boolean continued = end > start && characters.charAt(end - 1) == syntax.continuation;
      add(current, start, continued ? end - 1 : end);
      if (current.isFull() && syntax != Syntax.INI) {
        rest = current.withoutLastWord();
        line = text.lineOf(rest);
        return Optional.of(current);
      }
      if (!continued && current.length() > 0) {
        return Optional.of(current);
      }
    }
    return current.length() > 0 ? Optional.of(current) : Optional.empty();
  }

  private boolean isCommentLine(int start, int end) {
    int first = start;
    while (first < end && Character.isWhitespace(characters.charAt(first))) {
      first++;
    }
    if (first == end) {
      return false;
    }
    return syntax == Syntax.BATCH
        ? isRemark(characters.substring(first, Math.min(end, first + 5)).toLowerCase(Locale.ROOT))
        : syntax.comments.indexOf(characters.charAt(first)) >= 0;
  }

  private static boolean isRemark(String start) {
    return start.startsWith("::") || start.matches("@?rem(\\s.*)?");
  }

  /** Adds a line up to its comment. */
  private void add(Decoded line, int start, int end) {
    char quote = 0;
    for (int i = start; i < end; i++) {
      char c = characters.charAt(i);
      if (quote == 0 && startsComment(i, start)) {
        return;
      }
      if ((c == '"' || c == '\'') && (i == start || characters.charAt(i - 1) != '\\')) {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
      line.add(c, i, i + 1);
    }
  }

  private boolean startsComment(int i, int start) {
    boolean opensWord = i == start || Character.isWhitespace(characters.charAt(i - 1));
    return opensWord && syntax != Syntax.INI && syntax.comments.indexOf(characters.charAt(i)) >= 0;
  }
}
